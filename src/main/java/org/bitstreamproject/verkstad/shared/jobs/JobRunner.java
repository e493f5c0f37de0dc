// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Starts every {@link RecurringJob} when everything else stands, and stops them with the application. */
@ApplicationScoped
class JobRunner {
    private static final int LAST = 10_000;
    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());
    private final String node = UUID.randomUUID().toString();
    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    @Any
    private Instance<RecurringJob> jobs;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    void start(@Observes @Priority(LAST) Startup startup) {
        for (var job : jobs) {
            introduce(job);
            var pause = job.every().toMillis();
            running.add(executor.scheduleWithFixedDelay(() -> round(job), pause, pause, TimeUnit.MILLISECONDS));
        }
        // the launcher waits for this word
        System.setProperty("verkstad.started", "true");
    }

    private void introduce(RecurringJob job) {
        try {
            leases.introduce(job.name());
        } catch (RuntimeException anotherNodeDid) {
            LOG.log(Level.DEBUG, "lease row of {0} stands already", job.name());
        }
    }

    private void round(RecurringJob job) {
        try {
            if (leases.take(job.name(), node, clock.instant(), job.every().multipliedBy(5))) {
                try {
                    job.run();
                } finally {
                    leases.release(job.name(), node, clock.instant());
                }
            }
        } catch (RuntimeException | Error failed) {
            LOG.log(Level.WARNING, "job " + job.name() + " failed and will be tried again", failed);
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(each -> each.cancel(false));
    }
}
