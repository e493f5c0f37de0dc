// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Compares keys one at a time, and waits after each wrong one: guessing is slow however many ask at once. */
@ApplicationScoped
public class AdminKey {
    private static final System.Logger LOG = System.getLogger(AdminKey.class.getName());

    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicInteger wrong = new AtomicInteger();

    private Settings settings;
    private Duration pause = Duration.ofSeconds(1);
    private Duration patience = Duration.ofSeconds(5);

    protected AdminKey() {
        this(Settings.from(name -> null));
    }

    @Inject
    AdminKey(Settings settings) {
        this.settings = settings;
    }

    AdminKey(Settings settings, Duration pause, Duration patience) {
        this.settings = settings;
        this.pause = pause;
        this.patience = patience;
    }

    enum Answer {
        RIGHT,
        WRONG,
        /** Too many are guessing just now; the key was not looked at. */
        BUSY
    }

    Answer judge(String given) {
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Answer.BUSY;
            }
            try {
                return isRight(given) ? Answer.RIGHT : refused();
            } finally {
                turn.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.BUSY;
        }
    }

    /** How many wrong keys this node has seen since it started or since this was last asked. */
    int wrongSinceAsked() {
        return wrong.getAndSet(0);
    }

    private boolean isRight(String given) {
        var key = settings.adminKey();
        return key != null && MessageDigest.isEqual(key.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private Answer refused() throws InterruptedException {
        LOG.log(System.Logger.Level.WARNING, "a wrong key for /admin, number {0}", wrong.incrementAndGet());
        Thread.sleep(pause.toMillis());
        return Answer.WRONG;
    }
}
