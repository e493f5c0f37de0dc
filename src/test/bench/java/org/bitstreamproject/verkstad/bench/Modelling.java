// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.difference.Difference;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.picture.Picture;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.modelling.reading.FigureWords;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/**
 * What is worked out of a model while somebody waits, for each of the twelve types: the slowest counts. Reading the same model's
 * JSON in the same run, the least a machine can do with it, makes runs on different machines comparable.
 */
final class Modelling {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final List<Size> SIZES = List.of(new Size(40, 41), new Size(120, 21), new Size(500, 7));

    /** What has key figures. */
    private static final List<ModelType> FLOWS = List.of(ModelType.PROCESS);

    private final Checker checker = new Checker(TestPackages.course().rules());
    private final Texts texts = new Texts();

    /** @param counted larger ones are measured fewer times */
    private record Size(int elements, int counted) {}

    /** One kind of work. @param aims milliseconds by size, 0 for none; in the order of {@link #SIZES} */
    private record Work(String what, List<Integer> aims, List<ModelType> types, Consumer<Model> done) {

        Work(String what, List<Integer> aims, Consumer<Model> done) {
            this(what, aims, List.of(ModelType.values()), done);
        }
    }

    /**
     * The slowest type at one size.
     *
     * @param times how often the same model's JSON could be read meanwhile
     * @param aim milliseconds, 0 for none
     */
    record Row(String what, int elements, ModelType type, double milliseconds, double times, int aim) {}

    List<Row> measure() {
        var works = List.of(
                new Work("every rule", List.of(0, 5, 25), checker::check),
                new Work("layout", List.of(0, 0, 0), Plan::of),
                new Work("picture with its layout", List.of(0, 300, 0), this::picture),
                new Work("picture of a process", List.of(0, 0, 0), FLOWS, this::picture),
                new Work("the same with key figures over it", List.of(0, 0, 0), FLOWS, this::figured),
                new Work("difference of two versions", List.of(0, 20, 0), Modelling::difference));
        var rows = new ArrayList<Row>();
        for (var work : works) {
            for (var i = 0; i < SIZES.size(); i++) {
                rows.add(slowest(work, SIZES.get(i), work.aims().get(i)));
            }
        }
        return rows;
    }

    private Row slowest(Work work, Size size, int aim) {
        return work.types().stream()
                .map(type -> {
                    var model = SampleModels.of(type, size.elements(), "sv");
                    var json = ModelJson.write(model).toString();
                    var took = CpuTime.of(size.counted(), () -> work.done().accept(model));
                    var read = CpuTime.of(size.counted(), () -> read(json));
                    return new Row(work.what(), size.elements(), type, took, took / read, aim);
                })
                .max(Comparator.comparingDouble(Row::milliseconds))
                .orElseThrow();
    }

    private void picture(Model model) {
        Picture.svg(model, "x", (key, args) -> texts.text(Language.SV, key, args), Set.of());
    }

    private void figured(Model model) {
        Words words = (key, args) -> texts.text(Language.SV, key, args);
        Picture.svg(model, new FigureWords(words).over(KeyFigures.of(model)), "x", words, Set.of());
    }

    /** To one in which every name is another and one relation in ten is gone. */
    private static void difference(Model model) {
        var kept = new ArrayList<Edge>();
        for (var i = 0; i < model.edges().size(); i++) {
            if (i % 10 != 0) {
                kept.add(model.edges().get(i));
            }
        }
        var renamed = Models.mapNodes(model, node -> node.labelled(node.label() + " igen"));
        Difference.ofVersions(model, new Model(model.type(), model.stage(), renamed.nodes(), kept));
    }

    private static void read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            reader.readObject();
        }
    }

    /** Alone: a look at these figures without the rest of the benchmark. */
    public static void main(String[] args) {
        new Modelling()
                .measure()
                .forEach(row -> System.out.println(row.what() + " | " + row.elements() + " | " + row.type() + " | "
                        + Figure.of(row.milliseconds()) + " ms | " + Figure.of(row.times()) + " times | aim " + row.aim()));
    }
}
