// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

/**
 * A launch came without its cookie: our own page looks for the token it kept and sends it.
 *
 * @param reference of the parked launch
 * @param key under which the token was kept
 * @param refused what holds if there is none
 */
public record RecoverPage(String reference, String key, RefusedPage refused) {}
