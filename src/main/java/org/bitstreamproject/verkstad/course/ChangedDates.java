// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.bitstreamproject.verkstad.course.agenda.ItemTexts;
import org.bitstreamproject.verkstad.course.agenda.Notices;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** What a person has not yet been told about changed dates: shown until it is marked as seen. */
@Dependent
@Transactional
public class ChangedDates {
    private final EntityManager entityManager;
    private final CoursePackages packages;
    private final Texts texts;
    private final Clock clock;

    @Inject
    public ChangedDates(EntityManager entityManager, CoursePackages packages, Texts texts, Clock clock) {
        this.entityManager = entityManager;
        this.packages = packages;
        this.texts = texts;
        this.clock = clock;
    }

    /** Unseen changes by their new date; empty when there is nothing to tell. */
    public List<ChangedDate> unseen(SessionInfo session) {
        var items = new ItemTexts(packages.of(session.edition()), texts, session.language());
        return new Notices(entityManager)
                .unseen(session.person(), session.edition()).stream()
                        .map(change -> new ChangedDate(items.title(change.item()), change.from(), change.to()))
                        .toList();
    }

    /** From now on they are known. */
    public void seen(SessionInfo session) {
        new Notices(entityManager).seen(session.person(), session.edition(), clock.instant());
    }
}
