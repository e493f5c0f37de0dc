// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.util.Optional;

/** Tells what a session's enrolment belongs to and may do, as it holds now. The course feature answers. */
public interface Belonging {
    /** Empty when the enrolment, cohort or platform is no longer active. */
    Optional<SessionInfo> describe(SessionRow session);
}
