// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.check.RuleSet;
import org.bitstreamproject.verkstad.modelling.exercise.Conversation.Happening;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;

/**
 * A model to build: freely, from a part that is given, or after another model. Judged by the rules, by what the content
 * demands and by who hands what to whom; never by comparing with one right answer. What is said asks, and does not tell.
 */
public final class Assignment {

    private final List<Demand> demands;
    private final List<Exchange> exchanges;
    private final Names names;
    private final Map<String, String> called;
    private final NodeType performers;
    private final Words words;

    private Assignment(JsonObject content, Language language, Words words) {
        this.demands = content.getJsonArray("demands").getValuesAs(JsonObject.class).stream()
                .map(demand -> Demand.read(demand, language))
                .toList();
        this.words = words;
        var beside = content.getJsonObject("beside");
        boolean compares = beside != null && (content.containsKey("messages") || isHandedOver(content));
        this.performers = compares && beside.getString("type").equals("PROCESS") ? NodeType.LANE : NodeType.PARTICIPANT;
        this.names = compares ? Names.of(beside, performers) : Names.NONE;
        this.called = compares ? called(beside, language) : Map.of();
        this.exchanges = compares ? exchanges(content, beside) : List.of();
    }

    /** Something asked for, and how it stands. @param ask empty when it is met */
    public record Point(String text, boolean met, String ask) {}

    /**
     * How a model stands.
     *
     * @param open questions that must be answered before it is done
     * @param remarks what may be right as it is
     * @param found of the wanted exchanges
     * @param errors of the rules
     */
    public record Verdict(
            List<Point> points, List<String> open, List<String> remarks, int found, int wanted, List<Finding> errors) {

        /** Exchanges where some are wanted, else what is asked for and one more for keeping the rules. */
        public Score score() {
            if (wanted > 0) {
                return new Score(BigDecimal.valueOf(found), BigDecimal.valueOf(wanted));
            }
            var met = points.stream().filter(Point::met).count() + (errors.isEmpty() ? 1 : 0);
            return new Score(BigDecimal.valueOf(met), BigDecimal.valueOf(points.size() + 1L));
        }

        /** Whether nothing but missing exchanges is left to do. */
        public boolean isWhole() {
            return errors.isEmpty() && points.stream().allMatch(Point::met);
        }
    }

    /** True for content that says what is demanded. */
    public static boolean is(JsonObject content) {
        return content.containsKey("demands");
    }

    /** Ids of what is given and stays as it is; empty where everything may be changed. */
    public static Set<String> locked(JsonObject content) {
        var start = content.getJsonObject("start");
        var locked = content.get("locked");
        if (start == null || locked == null || locked.equals(JsonValue.FALSE)) {
            return Set.of();
        }
        return locked instanceof JsonArray some
                ? some.getValuesAs(JsonString::getString).stream().collect(Collectors.toUnmodifiableSet())
                : ids(start);
    }

    /** Of all that a model of the course package holds. */
    static Set<String> ids(JsonObject model) {
        return Stream.of("nodes", "edges")
                .filter(model::containsKey)
                .flatMap(list -> model.getJsonArray(list).getValuesAs(JsonObject.class).stream())
                .map(element -> element.getString("id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param content as the course package holds it
     * @throws RuntimeException when it cannot be read
     */
    public static Assignment read(JsonObject content, Language language, Words words) {
        return new Assignment(content, language, words);
    }

    /** What is asked for, before anything is built. */
    public List<Point> points() {
        return demands.stream()
                .map(demand -> new Point(demand.text(), false, ""))
                .toList();
    }

    /** @param rules those that judge it; others are as if they were not there */
    public Verdict judge(Model answer, Checker checker, RuleSet rules) {
        var points = demands.stream()
                .map(demand -> new Point(demand.text(), demand.isMet(answer), demand.isMet(answer) ? "" : demand.ask()))
                .toList();
        var errors = checker.check(answer, rules).errors();
        var own = performers == NodeType.LANE ? NodeType.PARTICIPANT : NodeType.LANE;
        var meant = new LinkedHashMap<String, String>();
        answer.nodes(own).forEach(node -> names.meant(Said.of(node)).ifPresent(id -> meant.put(node.id(), id)));
        var happenings = exchanges.isEmpty() ? List.<Happened>of() : happened(answer, meant);
        var found = new Conversation(
                        exchanges, happenings.stream().map(Happened::as).toList())
                .found();
        var open = new ArrayList<>(absent(meant));
        exchanges.stream()
                .filter(exchange -> !found.contains(exchange.id()) && isThere(exchange, meant))
                .forEach(exchange -> open.add(missing(exchange, happenings)));
        return new Verdict(
                points,
                open.stream().distinct().toList(),
                remarks(answer, own, meant, happenings),
                found.size(),
                exchanges.size(),
                errors);
    }

    // ---- reading ----

    private static boolean isHandedOver(JsonObject content) {
        return content.getBoolean("handovers", false);
    }

    private static Map<String, String> called(JsonObject beside, Language language) {
        return beside.getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(
                        node -> node.getString("id"),
                        node -> node.containsKey("label")
                                ? LocalizedJson.text(node.getJsonObject("label"))
                                        .in(language)
                                : ""));
    }

    /** Those the content names, else what goes between two in the model beside. */
    private static List<Exchange> exchanges(JsonObject content, JsonObject beside) {
        if (content.containsKey("messages")) {
            return content.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                    .map(Exchange::read)
                    .toList();
        }
        var pairs = new LinkedHashSet<HandedOver.Pair>();
        for (var edge : beside.getJsonArray("edges").getValuesAs(JsonObject.class)) {
            var pair = new HandedOver.Pair(edge.getString("source"), edge.getString("target"));
            if (edge.getString("type").equals(EdgeType.MESSAGE.name())
                    && !pair.from().equals(pair.to())) {
                pairs.add(pair);
            }
        }
        return pairs.stream()
                .map(pair -> new Exchange(pair.from() + ">" + pair.to(), pair.from(), pair.to(), false, Set.of()))
                .toList();
    }

    // ---- judging ----

    /** @param text what is said, if anything is */
    private record Happened(Happening as, String text, String giver, String taker) {}

    private List<Happened> happened(Model answer, Map<String, String> meant) {
        if (performers == NodeType.PARTICIPANT) {
            return HandedOver.in(answer).stream()
                    .map(pair -> happened(answer, meant, pair.from(), pair.to(), "", false))
                    .toList();
        }
        return answer.edges(EdgeType.MESSAGE).stream()
                .filter(message -> !message.source().equals(message.target()))
                .sorted(Comparator.comparing(Assignment::place))
                .map(message -> happened(
                        answer,
                        meant,
                        message.source(),
                        message.target(),
                        Said.of(message),
                        !message.props().getOrDefault("fragment", "").isBlank()))
                .toList();
    }

    private static Happened happened(
            Model answer, Map<String, String> meant, String from, String to, String text, boolean sometimes) {
        return new Happened(
                new Happening(meant.getOrDefault(from, ""), meant.getOrDefault(to, ""), sometimes),
                text,
                name(answer, from),
                name(answer, to));
    }

    /** By its number, those without one after the rest, in the writer's order. */
    private static BigDecimal place(Edge message) {
        return Optional.ofNullable(message.props().get("order"))
                .filter(order -> !order.isBlank())
                .map(BigDecimal::new)
                .orElse(BigDecimal.valueOf(Integer.MAX_VALUE));
    }

    private static String name(Model model, String id) {
        return model.node(id).map(Said::of).orElse("");
    }

    private List<String> absent(Map<String, String> meant) {
        return names.ids().stream()
                .filter(id -> !meant.containsValue(id))
                .map(id -> words.text("modelling.build.absent", called(id)))
                .toList();
    }

    private static boolean isThere(Exchange exchange, Map<String, String> meant) {
        return meant.containsValue(exchange.from()) && meant.containsValue(exchange.to());
    }

    private String missing(Exchange exchange, List<Happened> happenings) {
        var same = happenings.stream()
                .map(Happened::as)
                .filter(happening -> exchange.isBetween(happening.from(), happening.to()))
                .toList();
        var key = exchange.sometimes() && same.stream().noneMatch(Happening::sometimes) && !same.isEmpty()
                ? "modelling.build.sometimes"
                : same.size() >= wantedBetween(exchange) ? "modelling.build.when" : "modelling.build.missing";
        return words.text(key, called(exchange.from()), called(exchange.to()));
    }

    private long wantedBetween(Exchange exchange) {
        return exchanges.stream()
                .filter(other -> other.isBetween(exchange.from(), exchange.to()))
                .count();
    }

    /** Who and what is in the answer and not in the model beside: it may be right, and it is asked about. */
    private List<String> remarks(Model answer, NodeType own, Map<String, String> meant, List<Happened> happenings) {
        if (exchanges.isEmpty()) {
            return List.of();
        }
        var remarks = new ArrayList<String>();
        answer.nodes(own).stream()
                .filter(node -> !meant.containsKey(node.id()))
                .map(Node::label)
                .forEach(name -> remarks.add(words.text("modelling.build.unknown", name)));
        happenings.stream()
                .filter(one -> !one.as().from().isEmpty() && !one.as().to().isEmpty())
                .filter(one -> exchanges.stream()
                        .noneMatch(exchange ->
                                exchange.isBetween(one.as().from(), one.as().to())))
                .forEach(one -> remarks.add(
                        one.text().isBlank()
                                ? words.text("modelling.build.extraPair", one.giver(), one.taker())
                                : words.text("modelling.build.extra", one.text(), one.giver(), one.taker())));
        return remarks;
    }

    private String called(String id) {
        return called.getOrDefault(id, id);
    }
}
