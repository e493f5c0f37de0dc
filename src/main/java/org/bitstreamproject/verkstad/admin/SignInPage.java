// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/**
 * The form before everything else.
 *
 * @param to path under /admin to go on to
 * @param noticeKey why the person is here again, or empty
 */
public record SignInPage(String to, String noticeKey, FieldErrors errors) {
    private static final String START = "/admin/platforms";

    static SignInPage plain(String to) {
        return new SignInPage(own(to), "", FieldErrors.NONE);
    }

    static SignInPage ended() {
        return new SignInPage(START, "admin.signin.ended", FieldErrors.NONE);
    }

    static SignInPage otherSession() {
        return new SignInPage(START, "admin.signin.other", FieldErrors.NONE);
    }

    /** Only our own pages: the parameter comes from an address anybody can write. */
    static String own(String to) {
        return !to.contains("..") && to.matches("/admin/[A-Za-z0-9/_.~?=&%-]*") ? to : START;
    }
}
