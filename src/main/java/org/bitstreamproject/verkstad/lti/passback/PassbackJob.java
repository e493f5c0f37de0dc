// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.passback;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.bitstreamproject.verkstad.lti.Parcel;
import org.bitstreamproject.verkstad.lti.PassbackQueue;
import org.bitstreamproject.verkstad.lti.services.Fault;
import org.bitstreamproject.verkstad.lti.services.OutgoingFailed;
import org.bitstreamproject.verkstad.shared.jobs.RecurringJob;

/** Sends what is due. Two nodes may run at once: a grade is taken by one of them. */
@Dependent
public class PassbackJob implements RecurringJob {
    private static final System.Logger LOG = System.getLogger(PassbackJob.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final PassbackQueue queue;
    private final GradeSender sender;
    private final Clock clock;
    private final Backoff backoff;
    private final String name = UUID.randomUUID().toString();

    @Inject
    public PassbackJob(PassbackQueue queue, GradeSender sender, Clock clock) {
        this(queue, sender, clock, new SecureRandom());
    }

    PassbackJob(PassbackQueue queue, GradeSender sender, Clock clock, RandomGenerator random) {
        this.queue = queue;
        this.sender = sender;
        this.clock = clock;
        this.backoff = new Backoff(random);
    }

    @Override
    public String name() {
        return "passback";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        Instant end = clock.instant().plus(ROUND);
        Optional<Parcel> next = queue.take(name, clock.instant());
        while (next.isPresent()) {
            send(next.get());
            next = clock.instant().isBefore(end) ? queue.take(name, clock.instant()) : Optional.empty();
        }
    }

    private void send(Parcel parcel) {
        try {
            Optional<BigDecimal> held = sender.send(parcel);
            queue.delivered(parcel, held.orElse(null), clock.instant());
        } catch (GradeSender.Overtaken overtaken) {
            queue.refused(parcel, Fault.NEWER_IN_LMS, overtaken.held().orElse(null), clock.instant());
        } catch (OutgoingFailed failed) {
            putBack(parcel, failed);
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "grade " + parcel.id() + " could not be sent", unexpected);
            putBack(parcel, new OutgoingFailed(Fault.NOT_UNDERSTOOD));
        }
    }

    private void putBack(Parcel parcel, OutgoingFailed failed) {
        LOG.log(Level.INFO, "grade {0}, attempt {1}: {2}", parcel.id(), parcel.attempt(), failed.fault());
        if (failed.fault().temporary() && parcel.attempt() < Backoff.ATTEMPTS) {
            Duration pause = failed.wait(Backoff.LONGEST).orElse(backoff.after(parcel.attempt()));
            queue.retry(parcel, failed.fault(), pause, clock.instant());
        } else {
            queue.refused(parcel, failed.fault(), null, clock.instant());
        }
    }
}
