// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

import java.util.Optional;

/** Something that is wrong with what an author has written, and what to do about it; both without a full stop. */
public record Trouble(Sentence what, Sentence cure) {
    private static final String UNKNOWN = "fault.unknown.";

    /** @param key of what is wrong; the text of the cure has the same with {@code .cure} after it, and the same arguments */
    public static Trouble of(String key, Object... args) {
        return new Trouble(Sentence.of(key, args), Sentence.of(cureOf(key), args));
    }

    /** With a better cure, when there is one. */
    public Trouble or(Optional<Sentence> better) {
        return better.map(cure -> new Trouble(what, cure)).orElse(this);
    }

    /** The stable name of what is wrong, such as {@code yaml.tab}. */
    public String code() {
        return what.key().substring(what.key().indexOf('.') + 1);
    }

    /** Every name that is not there is cured alike. */
    private static String cureOf(String key) {
        return key.startsWith(UNKNOWN) ? UNKNOWN + "cure" : key + ".cure";
    }
}
