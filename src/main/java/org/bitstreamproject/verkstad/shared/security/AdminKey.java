// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/**
 * Judges keys said to be VERKSTAD_ADMIN_KEY, a few a second on each node and no more: guessing is slow, and neither a guesser
 * nor the operator ever holds a thread.
 */
@ApplicationScoped
public class AdminKey {
    /** With these, guessing a key of twelve random letters and digits takes longer than the sun has left. */
    static final int A_SECOND = 10;

    private static final System.Logger LOG = System.getLogger(AdminKey.class.getName());

    private final AtomicInteger wrong = new AtomicInteger();
    private final Settings settings;
    private final Clock clock;
    private long second;
    private int judged;

    protected AdminKey() {
        this(Settings.from(name -> null), Clock.systemUTC());
    }

    @Inject
    public AdminKey(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of a key. */
    public enum Answer {
        RIGHT,
        WRONG,
        /** Too many are guessing just now; the key was not looked at. */
        BUSY
    }

    public Answer judge(String given) {
        if (!mayBeJudged()) {
            return Answer.BUSY;
        }
        var key = settings.adminKey();
        if (key != null && MessageDigest.isEqual(key.getBytes(UTF_8), given.getBytes(UTF_8))) {
            return Answer.RIGHT;
        }
        LOG.log(System.Logger.Level.WARNING, "a wrong admin key, number {0}", wrong.incrementAndGet());
        return Answer.WRONG;
    }

    /** How many wrong keys this node has seen since it started. */
    public int wrongSinceStart() {
        return wrong.get();
    }

    private synchronized boolean mayBeJudged() {
        var now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            judged = 0;
        }
        return judged++ < A_SECOND;
    }
}
