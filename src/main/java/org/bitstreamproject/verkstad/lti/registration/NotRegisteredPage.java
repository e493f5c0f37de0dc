// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import org.bitstreamproject.verkstad.lti.RefusedPage;

/** Why a platform was not connected. @param whyKey message key of the cause and its cure @param said by the LMS, or empty */
public record NotRegisteredPage(RefusedPage refused, String whyKey, String said) {}
