// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** What a launch can give. Everything more is a {@link Grant}. */
public enum Role {
    PARTICIPANT,
    TEACHER,
    ASSISTANT,
    ADMIN
}
