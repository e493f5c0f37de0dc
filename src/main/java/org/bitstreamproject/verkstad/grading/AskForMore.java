// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.casework.CloseCase;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/** The examiner opens a graded case again, for a completion or before a grade is decided anew. Public grades stay as they are. */
@Dependent
@Transactional
public class AskForMore {
    private final GradingDesk desk;
    private final CloseCase closing;

    @Inject
    AskForMore(GradingDesk desk, CloseCase closing) {
        this.desk = desk;
        this.closing = closing;
    }

    /** @throws NothingHandedIn when there is no case to open */
    void reopen(GradingDesk.Office office, EnrolmentId person, PersonId by) {
        closing.reopen(desk.one(office, person).handedIn().id(), "person:" + by.value());
    }
}
