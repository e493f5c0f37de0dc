// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

/**
 * A refused launch told to a person.
 *
 * @param adviceKey message key of what to do
 * @param code for whoever looks it up in docs/lti.md
 * @param reference finds the attempt among those kept
 */
public record RefusedPage(String adviceKey, String code, String reference) {}
