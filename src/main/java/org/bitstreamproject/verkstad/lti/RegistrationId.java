// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

/** One way in from a platform: a 1.1 consumer key or a 1.3 client. */
public record RegistrationId(long value) {}
