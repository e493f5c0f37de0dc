// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/** Commands by chance, from a seed: mostly sensible, now and then about what does not exist. */
public final class AnyCommands {

    private static final List<String> WORDS = List.of(
            "Registrera ansökan",
            "Behandle søknad",
            "ärendehandläggningssystem",
            "<script>alert(1)</script>",
            "\u202eåÅ\u0301é\u200f",
            "A / B \"citat\" \\ ’",
            "",
            "   ",
            "x".repeat(10_000),
            "𝔸\ud800 halv");
    private static final List<String> VALUES =
            List.of("5", "20,5", "abc", "NaN", "-1", "1e999999999", "true", "start", "end", "role", "95 %", "", "alt");

    private final Random random;

    public AnyCommands(long seed) {
        this.random = new Random(seed);
    }

    public static Model empty(ModelType type) {
        return type == ModelType.PROCESS ? Model.process(Stage.AS_IS, "Processen") : Model.empty(type, Stage.NONE);
    }

    public Command next(Model model) {
        var metamodel = Metamodel.of(model.type());
        var node = metamodel.nodeTypes().stream().map(Enum::name).toList();
        var edge = metamodel.edgeTypes().stream().map(Enum::name).toList();
        var type = random.nextInt(20) == 0 ? "NOTHING" : one(node);
        return switch (random.nextInt(19)) {
            case 0, 1, 2 -> new Add(type, one(WORDS), maybe(model), maybe(model));
            case 3 -> new PasteList(type, one(WORDS) + "\n- Två\n3. Tre", maybe(model), maybe(model));
            case 4 -> new Name(any(model), one(WORDS));
            case 5, 6, 7 -> new Connect(one(edge), id(model), id(model));
            case 8 -> new Reorder(any(model), random.nextBoolean() ? any(model) : "");
            case 9 -> new MoveToLane(any(model), maybe(model));
            case 10 -> attribute(metamodel, model);
            case 13 -> new Retype(any(model), random.nextInt(3) == 0 ? one(edge) : type);
            case 14 -> new Reconnect(relation(model), maybe(model), maybe(model));
            case 11 -> new Delete(any(model));
            case 12 ->
                random.nextBoolean()
                        ? new Split(id(model), "Den ena", one(WORDS))
                        : new Merge(List.of(id(model), id(model)));
            case 16, 17 -> place(model);
            case 18 -> new Tidy(random.nextInt(3) == 0 ? List.of() : List.of(id(model)));
            default ->
                new Together(
                        "change-step",
                        List.of(
                                new Add(type, "Nytt", "", ""),
                                new Connect(one(edge), "+1", id(model)),
                                new Name("+1", "Om"),
                                new Reconnect("+2", "", id(model)),
                                new Retype("+1", one(node))));
        };
    }

    private Command place(Model model) {
        var spots = new ArrayList<PlaceElements.Spot>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            spots.add(new PlaceElements.Spot(
                    id(model),
                    random.nextInt(30) == 0 ? -1 : random.nextInt(1200),
                    random.nextInt(30) == 0 ? 30_000 : random.nextInt(900),
                    random.nextInt(3) == 0 ? 20 + random.nextInt(200) : 0,
                    random.nextInt(3) == 0 ? 20 + random.nextInt(200) : 0));
        }
        return new PlaceElements(spots);
    }

    private Command attribute(Metamodel metamodel, Model model) {
        var id = any(model);
        var names = new ArrayList<>(List.of("type", "source", "nothing"));
        model.node(id)
                .ifPresent(node -> names.addAll(metamodel.props(node.type()).keySet()));
        model.edge(id)
                .ifPresent(edge -> names.addAll(metamodel.props(edge.type()).keySet()));
        var name = one(names);
        return new SetAttribute(id, name, one(VALUES));
    }

    private String maybe(Model model) {
        return random.nextInt(3) == 0 ? "" : id(model);
    }

    private String id(Model model) {
        return model.nodes().isEmpty() || random.nextInt(25) == 0
                ? "zz"
                : one(model.nodes().stream().map(Node::id).toList());
    }

    private String any(Model model) {
        return model.edges().isEmpty() || random.nextInt(3) > 0
                ? id(model)
                : one(model.edges().stream().map(Edge::id).toList());
    }

    private String relation(Model model) {
        return model.edges().isEmpty() || random.nextInt(15) == 0
                ? id(model)
                : one(model.edges().stream().map(Edge::id).toList());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
