// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.time.Instant;
import org.bitstreamproject.verkstad.course.Validity;

/** When a way in lets launches in: within its own dates and its whole platform's. */
public record InForce(Validity ofPlatform, Validity own) {
    public static final InForce ALWAYS = new InForce(Validity.ALWAYS, Validity.ALWAYS);

    public boolean covers(Instant now) {
        return ofPlatform.covers(now) && own.covers(now);
    }
}
