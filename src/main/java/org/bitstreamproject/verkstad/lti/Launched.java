// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Role;

/** Somebody came in from the LMS; fired inside the launch's transaction. */
public record Launched(EnrolmentId enrolment, Role role, String contentKey) {}
