// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.outline.Wording;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** A fault in the words of a page, where programs are told the names of the notation. */
final class FaultWords {

    /** Faults that name types of elements and relations. */
    private static final Set<String> OF_TYPES = Set.of(
            "unknown-type",
            "too-many-of",
            "never-joined",
            "illegal-connection",
            "cannot-stand",
            "stands-nowhere",
            "already-joined",
            "second-parent",
            "circle",
            "must-stay",
            "merge-types");

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z_]+(\\.[a-z]+)?");
    private static final String BETWEEN = ", ";

    private final Texts texts;
    private final Language language;
    private final String owner;

    /** @param id of the element or relation that the form is about, empty or unknown for a new one */
    FaultWords(Texts texts, Language language, Model model, String id) {
        this.texts = texts;
        this.language = language;
        this.owner = model.node(id)
                .map(node -> node.type().name())
                .or(() -> model.edge(id).map(edge -> edge.type().name()))
                .orElse("");
    }

    /** @param field of the page that the fault stands at, which names the attribute in it */
    String said(Fault fault, String field) {
        return texts.text(
                language,
                "modelling.fault." + fault.code(),
                args(fault, field.substring(field.lastIndexOf('-') + 1)).toArray());
    }

    private List<String> args(Fault fault, String attribute) {
        var args = fault.args();
        if (OF_TYPES.contains(fault.code())) {
            return args.stream().map(this::types).toList();
        }
        return switch (fault.code()) {
            case "merge-differs" ->
                List.of(attribute(args.get(0)), choice(args.get(0), args.get(1)), choice(args.get(0), args.get(2)));
            case "unknown-attribute" ->
                List.of(args.get(0), all(args.get(1)).map(this::attribute).collect(Collectors.joining(BETWEEN)));
            case "bad-choice" ->
                List.of(
                        args.get(0),
                        all(args.get(1)).map(value -> choice(attribute, value)).collect(Collectors.joining(BETWEEN)));
            default -> args;
        };
    }

    private String types(String names) {
        return TYPE.matcher(names).replaceAll(found -> {
            var name = found.group();
            var kind = known("modelling.kind." + name, known("modelling.edge." + name, name));
            return Matcher.quoteReplacement(kind);
        });
    }

    private String attribute(String name) {
        return known(Wording.prop(owner, name), name);
    }

    private String choice(String attribute, String value) {
        return value.isBlank() ? "–" : known(Wording.choice(owner, attribute, value), value);
    }

    private String known(String key, String otherwise) {
        return texts.has(key) ? texts.text(language, key) : otherwise;
    }

    private static Stream<String> all(String list) {
        return Stream.of(list.split(BETWEEN));
    }
}
