// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** What features have to say on the start page. Asked for once: whoever says something is made only then. */
@ApplicationScoped
class HomeNotices {
    @Inject
    private Instance<HomeNotice> beans;

    private List<HomeNotice> notices = List.of();

    @PostConstruct
    void make() {
        notices = beans.stream().toList();
    }

    List<HomeNotice.Notice> of(SessionInfo session) {
        return notices.stream()
                .map(notice -> notice.notice(session))
                .flatMap(Optional::stream)
                .toList();
    }
}
