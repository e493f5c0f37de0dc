// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/** What the set-up pages need to know. */
@Dependent
@Transactional
public class ShowConnect {
    private final EntityManager entityManager;
    private final Standings standings;
    private final Editions editions;
    private final CoursePackages packages;

    @Inject
    public ShowConnect(EntityManager entityManager, Editions editions, CoursePackages packages) {
        this.entityManager = entityManager;
        this.standings = new Standings(entityManager);
        this.editions = editions;
        this.packages = packages;
    }

    /**
     * How things stand, for a page.
     *
     * @param earlier title of the course whose run a new one would follow, else empty
     * @param ownRun whether the teacher teaches that run
     * @param proposed what a new edition would be
     * @param edition that has been asked, else empty
     * @param examiners of that edition
     */
    record Seen(
            Standing.Situation situation,
            String earlier,
            int held,
            @Nullable Instant since,
            boolean ownRun,
            StartForm proposed,
            String edition,
            long examiners) {}

    Seen of(ConnectSession session, KnownPlatform platform) {
        var standing = standings.of(session);
        var earlier = standing.earlier();
        var cohort = earlier == null ? null : earlier.cohort();
        var context = standing.context();
        var request = standing.request();
        return new Seen(
                standing.situation(),
                earlier == null ? "" : title(earlier),
                context == null ? 0 : context.heldCount(),
                context == null ? null : context.heldSince().orElse(null),
                cohort != null && standings.teaches(session, cohort),
                proposed(session, platform, cohort),
                request == null ? "" : editions.keyOf(request.edition()),
                request == null ? 0 : editions.examiners(request.edition()));
    }

    /** The newest version of the course, which a new edition would have. */
    CoursePackage course() {
        return packages.read(packages.current());
    }

    String nameOf(EditionId edition) {
        return editions.keyOf(edition);
    }

    /** Courses of the same platform that take part in the edition: cohort and title, each cohort once. */
    List<ConnectViews.Option> shared(ConnectSession session, EditionId edition) {
        return standings.taking(session.platform(), edition).stream()
                .map(context -> new ConnectViews.Option(
                        Long.toString(Objects.requireNonNull(context.cohort(), "bound")
                                .value()),
                        title(context)))
                .toList();
    }

    /** The chosen cohort, or null for none; one that was not offered counts as none. */
    @Nullable CohortId chosen(ConnectSession session, EditionId edition, String share) {
        return shared(session, edition).stream()
                .filter(option -> option.id().equals(share))
                .findFirst()
                .map(option -> new CohortId(Long.parseLong(option.id())))
                .orElse(null);
    }

    private StartForm proposed(ConnectSession session, KnownPlatform platform, @Nullable CohortId earlier) {
        var label = session.beginnings().label();
        var called = label == null || label.isBlank() ? session.title() : label;
        if (earlier != null) {
            var cohort = entityManager.find(Cohort.class, earlier.value()).info();
            return StartForm.like(Place.of(cohort), called);
        }
        var arrival = session.arrival().locale();
        var language = arrival == null || Language.fromLaunch(arrival) == Language.EN
                ? homeLanguage(platform)
                : Language.fromLaunch(arrival);
        return StartForm.proposed(platform.country(), language, course(), called);
    }

    private static Language homeLanguage(KnownPlatform platform) {
        return switch (platform.country()) {
            case SE -> Language.SV;
            case NO -> Language.NB;
        };
    }

    private static String title(LmsContext context) {
        var title = context.title();
        return title == null ? context.lmsId() : title;
    }
}
