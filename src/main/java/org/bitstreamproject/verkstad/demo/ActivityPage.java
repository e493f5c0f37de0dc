// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

/** One activity, opened in a frame or by a link to a window of its own. */
public record ActivityPage(SiteHead head, String title, String launch, boolean window) {}
