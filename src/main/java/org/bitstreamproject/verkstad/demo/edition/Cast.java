// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.demo.moodle.Member;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Everybody in the invented edition, by their name in the script. */
record Cast(Map<String, Player> players) {
    static final String EXAMINER = "se:3";
    static final String OTHER_EXAMINER = "no:3";
    static final String RESEARCHER = "se:11";
    static final String LEADER = "se:10";

    /** Somebody as the tool knows them and as their Moodle does. */
    record Player(Moodle moodle, Member member, PlatformId platform, Admission admission) {
        PersonId person() {
            return admission.person();
        }

        EnrolmentId enrolment() {
            return admission.enrolment();
        }

        EditionId edition() {
            return admission.edition();
        }

        /** What a launch of theirs would say, for use cases that ask who is asking. */
        SessionInfo session() {
            return new SessionInfo(
                    0,
                    "demo",
                    person(),
                    enrolment(),
                    admission.cohort(),
                    edition(),
                    platform,
                    "demo-" + moodle.key(),
                    "",
                    moodle.site().description(),
                    member.name(),
                    admission.role(),
                    Set.of(),
                    admission.language(),
                    moodle.country(),
                    moodle.zone(),
                    null,
                    "home");
        }
    }

    Player one(String name) {
        var player = players.get(name);
        if (player == null) throw new IllegalArgumentException("Nobody is called " + name + " in the script");
        return player;
    }

    Player examiner() {
        return one(EXAMINER);
    }
}
