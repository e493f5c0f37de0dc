// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Arrival;
import org.bitstreamproject.verkstad.course.Editions;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.course.Grants;
import org.bitstreamproject.verkstad.course.Organisations;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.course.Welcome;
import org.bitstreamproject.verkstad.demo.moodle.Member;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.Role;

/** Lets everybody in as a first launch would, says where they work, dates the meetings, gives the grants. */
@Dependent
public class InventPeople {
    static final String ACTOR = "demo";

    private final Platforms platforms;
    private final Welcome welcome;
    private final Organisations organisations;
    private final Enrolments enrolments;
    private final Editions editions;
    private final Grants grants;
    private final Clock clock;

    @Inject
    public InventPeople(
            Platforms platforms,
            Welcome welcome,
            Organisations organisations,
            Enrolments enrolments,
            Editions editions,
            Grants grants,
            Clock clock) {
        this.platforms = platforms;
        this.welcome = welcome;
        this.organisations = organisations;
        this.enrolments = enrolments;
        this.editions = editions;
        this.grants = grants;
        this.clock = clock;
    }

    /** The teachers, and the participants the script gives a workplace; the others have not come yet. Safe to repeat. */
    Cast cast(Script script, List<Moodle> moodles) {
        var players = new LinkedHashMap<String, Cast.Player>();
        for (var moodle : moodles)
            for (var member : moodle.members())
                if (plays(script, moodle, member)) players.put(name(moodle, member), admitted(moodle, member));
        return new Cast(players);
    }

    /** Organisation ids by their key in the script. */
    Map<String, OrganisationId> employ(Script script, Cast cast) {
        var ids = new LinkedHashMap<String, OrganisationId>();
        for (var organisation : script.organisations()) {
            var id = organisations.enter(organisation.name(), organisation.country(), organisation.type());
            ids.put(organisation.key(), id);
            organisation
                    .people()
                    .forEach(name -> enrolments.belongTo(cast.one(name).enrolment(), id));
        }
        return ids;
    }

    /** The first meeting was last week and the second is three weeks ahead. */
    void date(EditionId edition) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        editions.plan(
                edition,
                Map.of(
                        Anchor.U, tuesday(today.minusDays(8)),
                        Anchor.B, tuesday(today.plusDays(22)),
                        Anchor.R, tuesday(today.plusDays(92))),
                ACTOR);
    }

    void grant(Cast cast, Map<String, OrganisationId> employers) {
        var researcher = cast.one(Cast.RESEARCHER);
        grants.grant(researcher.person(), Grant.RESEARCHER, GrantScope.of(researcher.edition()), ACTOR);
        var leader = cast.one(Cast.LEADER);
        var employer = employers.get("storasele");
        if (employer != null) grants.grant(leader.person(), Grant.LEADER, GrantScope.of(employer), ACTOR);
    }

    private Cast.Player admitted(Moodle moodle, Member member) {
        var platform = platforms
                .keyed("demo-" + moodle.key())
                .orElseThrow(() -> new IllegalStateException("Platform demo-" + moodle.key() + " is not registered"))
                .id();
        var admission = welcome.admit(new Arrival(
                platform,
                Long.toString(moodle.course().id()),
                moodle.course().title(),
                Long.toString(member.id()),
                member.given(),
                member.family(),
                member.name(),
                member.email(),
                member.role().graded() ? Role.PARTICIPANT : Role.TEACHER,
                false,
                member.language(),
                null));
        return new Cast.Player(moodle, member, platform, admission);
    }

    private static boolean plays(Script script, Moodle moodle, Member member) {
        return switch (member.role()) {
            case ADMINISTRATOR -> false;
            case TEACHER, NON_EDITING_TEACHER -> true;
            case STUDENT ->
                script.organisations().stream()
                        .anyMatch(organisation -> organisation.people().contains(name(moodle, member)));
        };
    }

    private static String name(Moodle moodle, Member member) {
        return moodle.key() + ":" + member.id();
    }

    private static LocalDate tuesday(LocalDate from) {
        return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    }
}
