// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import java.util.Optional;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Something another feature quietly wants to say on a participant's start page. Any bean of this type is asked. */
public interface HomeNotice {
    /** Empty when there is nothing to say. */
    Optional<Notice> notice(SessionInfo session);

    /** Keys of the three texts, and where it leads. */
    record Notice(String title, String text, String action, String href) {}
}
