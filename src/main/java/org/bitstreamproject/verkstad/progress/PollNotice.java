// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bitstreamproject.verkstad.exercise.Polls;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** The way from the start page to the question the teacher asks the room. */
@Dependent
class PollNotice implements HomeNotice {
    private final Polls polls;

    @Inject
    PollNotice(Polls polls) {
        this.polls = polls;
    }

    @Override
    public Optional<Notice> notice(SessionInfo session) {
        return session.is(Role.PARTICIPANT) && polls.anyOpen(session)
                ? Optional.of(new Notice("poll.notice.title", "poll.notice.text", "poll.notice.action", "/poll"))
                : Optional.empty();
    }
}
