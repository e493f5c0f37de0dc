// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.junit.jupiter.api.Test;

class AdminKeyTest {
    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void knowsTheKeyAndCountsTheOthers() {
        var key = key(PAUSE, PATIENCE);

        assertThat(key.judge("the right one")).isEqualTo(AdminKey.Answer.RIGHT);
        assertThat(key.judge("the right on")).isEqualTo(AdminKey.Answer.WRONG);
        assertThat(key.judge("")).isEqualTo(AdminKey.Answer.WRONG);

        assertThat(key.wrongSinceAsked()).isEqualTo(2);
        assertThat(key.wrongSinceAsked()).isZero();
    }

    @Test
    void takesGuessesOneAtATimeHoweverManyAskAtOnce() throws Exception {
        var key = key(PAUSE, PATIENCE);
        var begun = System.nanoTime();

        var answers = together(8, () -> key.judge("wrong"));

        assertThat(answers).containsOnly(AdminKey.Answer.WRONG);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(PAUSE.multipliedBy(8));
    }

    @Test
    void looksAtNothingWhileTooManyGuess() throws Exception {
        var key = key(Duration.ofMillis(500), Duration.ofMillis(1));

        var answers = together(6, () -> key.judge("the right one, guessed wrongly"));

        assertThat(answers).contains(AdminKey.Answer.WRONG, AdminKey.Answer.BUSY);
    }

    @Test
    void opensNothingWithoutAKey() {
        var key = new AdminKey(Settings.from(name -> null), Duration.ZERO, PATIENCE);

        assertThat(key.judge("")).isEqualTo(AdminKey.Answer.WRONG);
        assertThat(key.judge("null")).isEqualTo(AdminKey.Answer.WRONG);
    }

    private static AdminKey key(Duration pause, Duration patience) {
        var settings = Settings.from(Map.of("VERKSTAD_ADMIN_KEY", "the right one")::get);
        return new AdminKey(settings, pause, patience);
    }

    private static ArrayList<AdminKey.Answer> together(int many, Callable<AdminKey.Answer> ask) throws Exception {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var answers = new ArrayList<AdminKey.Answer>();
            for (Future<AdminKey.Answer> answer : threads.invokeAll(java.util.Collections.nCopies(many, ask))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
