// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.demo.moodle.Activity;
import org.bitstreamproject.verkstad.demo.moodle.Member;

/**
 * Launches begun and not yet asked for, as Moodle keeps them in its PHP session: by launch id, in memory, taken once.
 * The oldest go when there are too many.
 */
@ApplicationScoped
class PendingLaunches {
    private static final int MOST = 1000;

    /** A begun launch belongs to the login that began it. */
    record Pending(String site, Member member, String sesskey, Activity activity) {
        boolean begunBy(Visit visit) {
            return visit.moodle().key().equals(site)
                    && visit.login()
                            .filter(login -> login.member().id() == member.id()
                                    && login.sesskey().equals(sesskey))
                            .isPresent();
        }
    }

    private final Map<String, Pending> pending = new LinkedHashMap<>();

    synchronized void begin(String launchId, Pending launch) {
        pending.put(launchId, launch);
        Iterator<String> oldest = pending.keySet().iterator();
        while (pending.size() > MOST && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized Optional<Pending> take(String launchId, Visit visit) {
        var launch = pending.get(launchId);
        if (launch == null || !launch.begunBy(visit)) return Optional.empty();
        return Optional.ofNullable(pending.remove(launchId));
    }
}
