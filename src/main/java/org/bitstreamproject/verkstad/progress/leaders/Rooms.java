// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.exercise.Tasks;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Opens a workshop for somebody who leads the organisation. */
@Dependent
class Rooms {
    private final LedOrganisations led;
    private final LeaderNotes notes;
    private final CoursePackages packages;
    private final Tasks tasks;
    private final Cases cases;

    @Inject
    Rooms(LedOrganisations led, LeaderNotes notes, CoursePackages packages, Tasks tasks, Cases cases) {
        this.led = led;
        this.notes = notes;
        this.packages = packages;
        this.tasks = tasks;
        this.cases = cases;
    }

    /** @throws NotVisible for an organisation the person does not lead, or no such workshop */
    Room open(SessionInfo session, String uid, String id) {
        var organisation = led.one(session.person(), uid);
        var course = packages.of(session.edition());
        var workshop = course.leaders().workshop(id).orElseThrow(NotVisible::new);
        var task = workshop.exercise() == null
                ? null
                : course.exercise(workshop.exercise())
                        .flatMap(exercise -> tasks.of(exercise, session.language()))
                        .orElse(null);
        var own = workshop.casePrompts().isEmpty()
                ? List.<CaseSummary>of()
                : cases.inEdition(session.edition()).stream()
                        .filter(kase -> kase.organisation().equals(organisation.id()))
                        .toList();
        var shared =
                own.stream().filter(kase -> isShared(kase.confidentiality())).toList();
        var note = notes.find(session.edition(), organisation.id(), id).orElse(null);
        return new Room(session, organisation, workshop, task, shared, own.size() - shared.size(), note);
    }

    private static boolean isShared(Confidentiality confidentiality) {
        return switch (confidentiality) {
            case OPEN, COURSE -> true;
            case REVIEWERS, TEACHERS -> false;
        };
    }
}
