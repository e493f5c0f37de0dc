// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.regex.Pattern;

/** Where a form may send the reader back to: a path of our own and nothing else. Pure. */
public final class OwnPath {
    /** One slash, then neither a slash nor a backslash, which browsers read as another host. */
    private static final Pattern OWN =
            Pattern.compile("/(?:[A-Za-z0-9._~%?=&:@+;,!$'()*-][A-Za-z0-9._~%?=&:@/+;,!$'()*-]*)?");

    private OwnPath() {}

    public static String of(String path) {
        return path.length() <= 500 && OWN.matcher(path).matches() ? path : "/home";
    }
}
