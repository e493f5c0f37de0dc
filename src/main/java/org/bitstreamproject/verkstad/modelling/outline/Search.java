// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** Words to look for in a model; small and large letters are the same. */
public record Search(List<String> words) {

    public Search {
        words = List.copyOf(words);
    }

    public static Search of(String typed) {
        return new Search(Arrays.stream(fold(typed).split("\\s+"))
                .filter(word -> !word.isBlank())
                .toList());
    }

    boolean finds(TypeOutline.Element element) {
        var ties = element.ties().stream()
                .flatMap(tie -> Stream.concat(
                        Stream.of(tie.edge().label(), Said.of(tie.other())), tie.edge().props().values().stream()));
        return finds(Stream.concat(
                Stream.concat(Stream.of(element.node().label()), element.node().props().values().stream()), ties));
    }

    boolean finds(TypeOutline.Arrow arrow) {
        return finds(Stream.concat(
                Stream.of(arrow.edge().label(), Said.of(arrow.from()), Said.of(arrow.to())),
                arrow.edge().props().values().stream()));
    }

    /** Whether every word stands somewhere in these texts. */
    public boolean finds(Stream<String> texts) {
        if (words.isEmpty()) {
            return true;
        }
        var all = fold(String.join("\n", texts.toList()));
        return words.stream().allMatch(all::contains);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
