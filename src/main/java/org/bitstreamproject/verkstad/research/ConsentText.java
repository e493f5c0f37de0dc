// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.security.Sha256;
import org.bitstreamproject.verkstad.shared.web.Texts;

/**
 * The words a person agrees to, in the language they read. A change of a word needs a new
 * {@code research.consent.version}; a test holds the two together.
 *
 * @param hash SHA-256 of the body in UTF-8
 */
public record ConsentText(String version, Language language, String body, String hash) {
    /** The parts in the order of the page. */
    static final List<String> PARTS = List.of("what", "not", "why", "who", "long", "voluntary", "withdraw", "contact");

    public static ConsentText in(Language language, Texts texts) {
        var body = PARTS.stream()
                .map(part -> texts.text(language, "research.consent." + part + ".heading") + "\n"
                        + texts.text(language, "research.consent." + part + ".text"))
                .collect(Collectors.joining("\n\n"));
        return new ConsentText(texts.text(language, "research.consent.version"), language, body, Sha256.of(body));
    }
}
