// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.difference.Difference;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.outline.Wording;
import org.bitstreamproject.verkstad.modelling.picture.Description;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** Says differences in the reader's words. */
public final class DifferenceWords {

    private final Metamodel metamodel;
    private final Texts texts;
    private final Language language;

    public DifferenceWords(ModelType type, Texts texts, Language language) {
        this.metamodel = Metamodel.of(type);
        this.texts = texts;
        this.language = language;
    }

    public List<DifferencePage.Part> parts(Difference difference) {
        return parts(difference, List.of());
    }

    /** @param placed elements that stand elsewhere in the drawing, or are of another size there */
    public List<DifferencePage.Part> parts(Difference difference, List<Node> placed) {
        var earlier = earlier(difference);
        var added = Stream.concat(
                difference.added().stream().map(node -> line(element(node), "", node.id())),
                difference.tiesAdded().stream()
                        .map(tie -> line(tie(tie), "", tie.edge().id())));
        var removed = Stream.concat(
                difference.removed().stream().map(node -> line(element(node), node.id(), "")),
                difference.tiesRemoved().stream()
                        .map(tie -> line(tie(tie), tie.edge().id(), "")));
        var changed = Stream.concat(
                difference.changed().stream()
                        .map(one -> line(
                                with(
                                        element(one.before()),
                                        aspects(one.after().type().name(), one.aspects())),
                                one.before().id(),
                                one.after().id())),
                difference.tiesChanged().stream()
                        .map(one -> line(
                                with(
                                        tie(one.after()),
                                        aspects(one.after().edge().type().name(), one.aspects())),
                                "",
                                one.after().edge().id())));
        var moved = Stream.concat(
                difference.moved().stream()
                        .map(one -> line(
                                with(element(one.after()), List.of(place(one))),
                                earlier.getOrDefault(one.after().id(), ""),
                                one.after().id())),
                placed.stream().map(node -> line(placed(node), node.id(), node.id())));
        return Stream.of(
                        new DifferencePage.Part("added", added.toList()),
                        new DifferencePage.Part("removed", removed.toList()),
                        new DifferencePage.Part("changed", changed.toList()),
                        new DifferencePage.Part("moved", moved.toList()))
                .filter(part -> !part.told().isEmpty())
                .toList();
    }

    private static DifferencePage.Line line(String text, String before, String after) {
        return new DifferencePage.Line(text, before, after);
    }

    /** Ids of the earlier model by those of the later; the first where several became one. */
    private static Map<String, String> earlier(Difference difference) {
        var earlier = new TreeMap<String, String>();
        new TreeMap<>(difference.matches()).forEach((before, after) -> earlier.putIfAbsent(after, before));
        return earlier;
    }

    /** An element that stands elsewhere in the drawing, or is of another size there. */
    private String placed(Node node) {
        return with(element(node), List.of(t("difference.placed")));
    }

    private String element(Node node) {
        return t(
                "difference.element",
                Description.kind(node, (key, args) -> texts.text(language, key, args)),
                name(node));
    }

    private String tie(Difference.Tie tie) {
        return t("difference.relation", t("edge." + tie.edge().type()), name(tie.source()), name(tie.target()));
    }

    private static String with(String what, List<String> how) {
        return what + " – " + String.join("; ", how);
    }

    private List<String> aspects(String owner, List<Difference.Aspect> aspects) {
        var said = new ArrayList<String>();
        for (var aspect : aspects) {
            var before = value(owner, aspect.name(), aspect.before());
            var after = value(owner, aspect.name(), aspect.after());
            var name = aspectName(owner, aspect.name());
            if (before.isEmpty()) {
                said.add(t("difference.set", name, after));
            } else {
                said.add(
                        after.isEmpty()
                                ? t("difference.unset", name, before)
                                : t("difference.from", name, before, after));
            }
        }
        return said;
    }

    private String aspectName(String owner, String name) {
        if (name.equals("label") || name.equals("type")) {
            return t("difference." + (name.equals("label") ? "name" : name));
        }
        var key = Wording.prop(owner, name);
        return texts.has(key) ? texts.text(language, key) : name;
    }

    private String value(String owner, String name, String value) {
        if (value.isBlank()) {
            return "";
        }
        if (name.equals("type")) {
            return t("kind." + value);
        }
        var rule = rule(owner, name);
        boolean isChoice = rule != null && (rule.kind() == PropRule.Kind.CHOICE || rule.kind() == PropRule.Kind.YES_NO);
        var key = Wording.choice(owner, name, value);
        return isChoice && texts.has(key) ? texts.text(language, key) : value;
    }

    private @Nullable PropRule rule(String owner, String name) {
        return Stream.concat(
                        metamodel.nodeTypes().stream()
                                .filter(type -> type.name().equals(owner))
                                .map(metamodel::props),
                        metamodel.edgeTypes().stream()
                                .filter(type -> type.name().equals(owner))
                                .map(metamodel::props))
                .flatMap(rules -> Stream.ofNullable(rules.get(name)))
                .findFirst()
                .orElse(null);
    }

    private String place(Difference.Moved moved) {
        if (moved.isOrder()) {
            return t("difference.order");
        }
        var from = moved.from().map(this::name).orElse("");
        var to = moved.to().map(this::name).orElse("");
        if (from.isEmpty()) {
            return t("difference.place.into", to);
        }
        return to.isEmpty() ? t("difference.place.out", from) : t("difference.place", from, to);
    }

    private String name(Node node) {
        var name = Said.of(node);
        return name.isBlank() ? t("picture.unnamed") : name;
    }

    private String t(String key, Object... args) {
        return texts.text(language, "modelling." + key, args);
    }
}
