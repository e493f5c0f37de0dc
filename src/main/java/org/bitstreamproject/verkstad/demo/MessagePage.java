// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

/** A page that says one thing; the message from the tool may be empty. */
public record MessagePage(SiteHead head, String message) {}
