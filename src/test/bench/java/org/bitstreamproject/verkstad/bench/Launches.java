// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.util.concurrent.atomic.AtomicInteger;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;

/** Whole launches by forty people in turn, until the tool redirects to the first page; the platform's signing is not waited for. */
final class Launches {
    private static final int PEOPLE = 40;
    private final RunningServer server;
    private final TestPlatform platform;
    private final AtomicInteger next = new AtomicInteger();

    Launches(RunningServer server, TestPlatform platform) {
        this.server = server;
        this.platform = platform;
    }

    /** Login initiation, then id_token and state. */
    long by13() throws Exception {
        var who = who();
        var start = System.nanoTime();
        var login = platform.login(server, who);
        var begun = System.nanoTime() - start;
        var token = platform.idToken(server, login, who, "home");
        start = System.nanoTime();
        accepted(platform.post13(server, login, token).statusCode());
        return begun + System.nanoTime() - start;
    }

    long by11() throws Exception {
        var signed = platform.launch11(server, who(), "home");
        var start = System.nanoTime();
        accepted(platform.post11(server, signed).statusCode());
        return System.nanoTime() - start;
    }

    private Who who() {
        var number = next.getAndIncrement() % PEOPLE;
        return new Who(String.valueOf(1000 + number), "Deltagare " + number, "Learner");
    }

    private static void accepted(int status) {
        if (status != 303) {
            throw new IllegalStateException("a launch was refused: " + status);
        }
    }
}
