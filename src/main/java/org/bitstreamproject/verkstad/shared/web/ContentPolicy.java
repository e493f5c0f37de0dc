// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The Content-Security-Policy of our pages, and those that differ in one thing each. */
@ApplicationScoped
public class ContentPolicy {
    private static final String FIXED =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; ";

    @Inject
    private FrameAncestors ancestors;

    /** Everything from ourselves; only registered platforms may show us in a frame. */
    String usual() {
        return policy("'self'", platforms());
    }

    /** For a page with a form that goes to one other site. @param origin such as {@code https://moodle.example.se} */
    public String postingTo(String origin) {
        return policy("'self' " + origin, platforms());
    }

    /** For a page that a site shows in a frame which is not registered yet. */
    public String framedBy(String origin) {
        return policy("'self'", platforms() + " " + origin);
    }

    /** For a page that nobody may show in a frame. */
    String framedByNobody() {
        return policy("'self'", "'none'");
    }

    private static String policy(String formAction, String frameAncestors) {
        return FIXED + "form-action " + formAction + "; frame-ancestors " + frameAncestors;
    }

    private String platforms() {
        return "'self' " + String.join(" ", ancestors.origins());
    }
}
