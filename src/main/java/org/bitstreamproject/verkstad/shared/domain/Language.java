// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the interface: Swedish, Norwegian Bokmål and English. */
public enum Language {
    SV("sv", Locale.forLanguageTag("sv-SE")),
    NB("nb", Locale.forLanguageTag("nb-NO")),
    EN("en", Locale.forLanguageTag("en-GB"));

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** BCP 47 language tag: {@code sv}, {@code nb} or {@code en}. */
    public String code() {
        return code;
    }

    /** For dates, numbers and sorting shown to people, never for machines. */
    public Locale locale() {
        return locale;
    }

    /**
     * The language of a launch or a browser: sv* → sv; no, nb*, nn* → nb; else en.
     *
     * @param tag a BCP 47 tag or a Moodle language code such as {@code sv_fi}; null or blank gives English
     */
    public static Language fromLaunch(@Nullable String tag) {
        var primary = tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT).split("[-_,;]", 2)[0];
        return switch (primary) {
            case "sv" -> SV;
            case "no", "nb", "nn" -> NB;
            default -> EN;
        };
    }

    /** True for Nynorsk, which is answered in Bokmål with a notice. */
    public static boolean isNynorsk(@Nullable String tag) {
        return tag != null && tag.strip().toLowerCase(Locale.ROOT).startsWith("nn");
    }

    /** The language somebody asked for by its code; empty for anything else. */
    public static Optional<Language> chosen(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The language with exactly this code. */
    public static Language ofCode(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("no language with code " + code);
    }
}
