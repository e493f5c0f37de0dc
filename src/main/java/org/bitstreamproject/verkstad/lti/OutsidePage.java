// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

/** The page of a launch that named no course: the same for everybody. */
public record OutsidePage() {}
