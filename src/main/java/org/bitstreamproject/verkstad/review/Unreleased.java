// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;

/** An examiner's annotation that the group does not read yet. */
public record Unreleased(String uid, CaseId kase, SubmissionId submission, EnrolmentId author) {}
