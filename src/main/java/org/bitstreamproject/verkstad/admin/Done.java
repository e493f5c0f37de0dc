// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.Set;

/** What a page may say has just been done: a word from the address is only believed when it is one of these. */
final class Done {
    private static final Set<String> WORDS = Set.of(
            "added",
            "changed",
            "enabled",
            "disabled",
            "dated",
            "pasted",
            "accepted",
            "declined",
            "revoked",
            "renewed",
            "rotated",
            "replaced",
            "ungranted",
            "bound",
            "unbound",
            "granted",
            "takenOver",
            "stored",
            "known",
            "chosen");

    private Done() {}

    static String known(String word) {
        return WORDS.contains(word) ? word : "";
    }
}
