// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Keeps the table of logins bounded: a login leaves a row before anybody has proved anything. */
@ApplicationScoped
public class LoginFlood {
    /** Far above what two cores can serve, and 1.2 million small rows at the very most: ten minutes valid, ten more until forgotten. */
    static final int PER_MINUTE = 60_000;

    private long minute = Long.MIN_VALUE;
    private int begun;

    /** True while this node has begun fewer logins this minute than it may. */
    public synchronized boolean admits(Instant now) {
        long current = now.getEpochSecond() / 60;
        if (current != minute) {
            minute = current;
            begun = 0;
        }
        begun++;
        return begun <= PER_MINUTE;
    }
}
