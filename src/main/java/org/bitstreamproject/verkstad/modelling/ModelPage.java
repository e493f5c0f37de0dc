// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.outline.Adding;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement;
import org.bitstreamproject.verkstad.modelling.outline.ElementForm;
import org.bitstreamproject.verkstad.modelling.outline.Matrix;
import org.bitstreamproject.verkstad.modelling.outline.Opened;
import org.bitstreamproject.verkstad.modelling.outline.Outline;
import org.bitstreamproject.verkstad.modelling.outline.Search;
import org.bitstreamproject.verkstad.modelling.outline.Standing;
import org.bitstreamproject.verkstad.modelling.outline.StepForm;
import org.bitstreamproject.verkstad.modelling.outline.StepKind;
import org.bitstreamproject.verkstad.modelling.outline.TieForm;
import org.bitstreamproject.verkstad.modelling.outline.TypeOutline;
import org.bitstreamproject.verkstad.modelling.outline.Value;
import org.bitstreamproject.verkstad.modelling.remark.Remarks;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * A model as its outline form shows it.
 *
 * @param base number of the version shown
 * @param svg safe to put into the page as it is
 * @param figured whether it has key figures over it
 * @param typed what was typed into a form that was refused, by field
 * @param opened the one form that stands open, if any
 * @param query what is looked for, empty for everything
 * @param changed id of the element that the last edit changed, empty when nothing was
 * @param done name of the last edit, empty when there was none
 * @param history what can be taken back, and done again
 * @param notes what others have said of it
 * @param given ids of what stays as it is
 */
public record ModelPage(
        String uid,
        int base,
        ModelContext context,
        Model model,
        Outline outline,
        TypeOutline whole,
        String svg,
        boolean figured,
        Remarks findings,
        FieldErrors errors,
        Map<String, String> typed,
        Opened opened,
        String query,
        String changed,
        String done,
        ModelSteps history,
        NoteList notes,
        Set<String> given) {

    /** From this many elements on one searches in a page. */
    private static final int LONG = 16;

    /** From this many on the list comes first and the drawing is opened by hand. */
    private static final int VERY_LONG = 40;

    /** Whether the picture can have key figures over it. */
    public boolean isFlow() {
        return type() == ModelType.PROCESS && !model.nodes(NodeType.ACTIVITY).isEmpty();
    }

    /** A part of the page and how much stands in it. */
    public record PartLink(String name, int count) {}

    public boolean writable() {
        return context.writable();
    }

    /** Whether it is the exercise's, and no form offers to change it. */
    public boolean isGiven(String id) {
        return given.contains(id);
    }

    public ModelType type() {
        return model.type();
    }

    /** The steps that hold what is looked for. */
    public List<Outline.Step> steps() {
        var wanted = Search.of(query);
        return outline.steps().stream()
                .filter(step -> wanted.finds(Stream.of(
                        step.node().label(), step.lane().map(Node::label).orElse(""))))
                .toList();
    }

    /** The parts with what is looked for. */
    public TypeOutline blocks() {
        return whole.about(query);
    }

    public List<PartLink> parts() {
        return whole.blocks().stream()
                .map(block -> new PartLink(
                        block.part().name(),
                        block.elements().size() + block.arrows().size()))
                .toList();
    }

    /** Id of a part's heading. */
    public String anchor(String part) {
        boolean hasOwn = type() == ModelType.PROCESS;
        return hasOwn ? part.equals("around") ? "process" : part : "part-" + part;
    }

    public boolean isLong() {
        return model.nodes().size() >= LONG;
    }

    public boolean isVeryLong() {
        return model.nodes().size() >= VERY_LONG;
    }

    public boolean isEmptySearch() {
        return !query.isBlank() && blocks().size() == 0;
    }

    /** The part to write first: the first that is empty; null when each has something. */
    public @Nullable String next() {
        boolean other = context.action() != null || type() == ModelType.PROCESS || !query.isEmpty();
        return other ? null : whole.firstEmpty().map(Arrangement.Part::name).orElse(null);
    }

    public Matrix matrix() {
        return Matrix.of(model);
    }

    public Adding adding(Arrangement.Part part) {
        return Adding.to(model, part, changed);
    }

    public @Nullable StepForm open() {
        return opened.step();
    }

    public @Nullable ElementForm element() {
        return opened.element();
    }

    public @Nullable TieForm tie() {
        return opened.tie();
    }

    /** Whether a form stands open at this element: its own, or that of a relation that leads from it. */
    public boolean isOpen(String id) {
        return opened.isAt(id);
    }

    public boolean isOpenTie(String id) {
        return opened.isAtTie(id);
    }

    public boolean isChanged(String element) {
        return errors.isEmpty() && changed.equals(element);
    }

    /** What a field shows: what was typed and refused, else what is stored. */
    public String field(String name, String stored) {
        return typed.getOrDefault(name, stored);
    }

    public String name(Node node) {
        return Said.of(node);
    }

    public String name(Edge edge) {
        return Said.of(edge);
    }

    /** What the field for an element's name is called. */
    public String nameKey(NodeType type) {
        return type == NodeType.CONCEPT ? "modelling.prop.term" : "modelling.field.label";
    }

    /** What the field for a relation's text is called. */
    public String nameKey(EdgeType type) {
        return switch (type) {
            case ASSOC -> "modelling.prop.name";
            case MESSAGE -> "modelling.prop.text";
            case FLOW -> type() == ModelType.CONTEXT ? "modelling.prop.content" : "modelling.field.condition";
            default -> "modelling.field.edgeLabel";
        };
    }

    /** Whether such a relation is known by words of its own. */
    public boolean hasName(Edge edge) {
        return !edge.label().isBlank()
                || edge.type() == EdgeType.ASSOC
                || edge.type() == EdgeType.MESSAGE
                || edge.type() == EdgeType.FLOW && type() != ModelType.ASSEMBLY_LINE;
    }

    /** Whether its words say what the relation is, better than its kind does. */
    public boolean isToldByName(Edge edge) {
        return hasName(edge) || edge.type() == EdgeType.TRANSITION;
    }

    /** Where an element stands in the drawing; null where no hand may decide that. */
    public @Nullable Standing standing(Node node) {
        return Standing.of(model, node).orElse(null);
    }

    public String formOf(String id) {
        return address(id) + "#form-" + encoded(id);
    }

    public String placeOf(String id) {
        return "/model/" + uid + (query.isEmpty() ? "" : "?q=" + encoded(query)) + "#" + encoded(id);
    }

    private String address(String id) {
        return "/model/" + uid + "?edit=" + encoded(id) + (query.isEmpty() ? "" : "&q=" + encoded(query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether an attribute holds one of several given values, which have words of the tool's own. */
    public boolean isChoice(String owner, String name) {
        var rule = rules(owner).get(name);
        return rule != null && (rule.kind() == PropRule.Kind.CHOICE || rule.kind() == PropRule.Kind.YES_NO);
    }

    /** The attributes that hold something and are not told elsewhere. */
    public Map<String, String> told(String owner, Map<String, String> props, List<String> except) {
        var told = new LinkedHashMap<String, String>();
        for (var name : rules(owner).keySet()) {
            var held = props.getOrDefault(name, "");
            if (!held.isBlank() && !except.contains(name) && !Value.isName(owner, name)) {
                told.put(name, held);
            }
        }
        return told;
    }

    private Map<String, PropRule> rules(String owner) {
        var metamodel = Metamodel.of(type());
        return Stream.concat(
                        metamodel.nodeTypes().stream()
                                .filter(type -> type.name().equals(owner))
                                .map(metamodel::props),
                        metamodel.edgeTypes().stream()
                                .filter(type -> type.name().equals(owner))
                                .map(metamodel::props))
                .findFirst()
                .orElse(Map.of());
    }

    public StepKind[] stepKinds() {
        return StepKind.values();
    }

    /** The last step that leads nowhere and is no end: the natural place to go on. */
    public String lastOpenStep() {
        var steps = outline.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).exits().isEmpty() && !steps.get(i).node().is("kind", "end")) {
                return steps.get(i).node().id();
            }
        }
        return "";
    }
}
