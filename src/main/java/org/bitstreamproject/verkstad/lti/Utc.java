// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times for plain SQL, in UTC whatever the server's zone. */
public final class Utc {
    private Utc() {}

    public static Timestamp of(Instant time) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    public static Instant from(Object column) {
        return ((Timestamp) column).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
