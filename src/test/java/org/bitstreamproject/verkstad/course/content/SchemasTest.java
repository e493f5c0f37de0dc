// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.content.TestPackages.changed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.course.Counting;
import org.bitstreamproject.verkstad.course.PassRule;
import org.bitstreamproject.verkstad.course.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What an editor is told by the schemas is what the program reads, judged by somebody else's validator. */
class SchemasTest {
    private static final PackageFiles GOOD = TestPackages.delivered();
    private static final Set<String> LANGUAGES = Set.of("sv", "nb", "en");
    private static final String PREFIX = "https://verkstad.bitstreamproject.org/schema/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(PREFIX, "classpath:course-content/schema/")));

    /** A fault put into a file that was in order. */
    record Seeded(String file, String from, String to) {}

    static Stream<String> files() {
        return GOOD.texts().keySet().stream().filter(file -> file.endsWith(".yaml"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void fitEveryDeliveredFile(String file) {
        assertThat(misfits(file, GOOD.texts().get(file))).isEmpty();
    }

    static Stream<Seeded> faults() {
        return Stream.of(
                new Seeded("course.yaml", "version:", "versio:"),
                new Seeded("course.yaml", "anchor: U", "anchor: X"),
                new Seeded("course.yaml", "days: 2", "days: two"),
                new Seeded("course.yaml", "  sv: Verksamhetsmodellering\n", ""),
                new Seeded("course.yaml", "from: 12-20", "from: 20 december"),
                new Seeded("modules/M3.yaml", "opens: U+8d", "opens: 10 oktober"),
                new Seeded("modules/M3.yaml", "kind: QUIZ", "kind: QIUZ"),
                new Seeded("modules/M3.yaml", "counts: FORMATIVE", "counts: SOMETIMES"),
                new Seeded("modules/M3.yaml", "  nb: Prosesskartlegging\n", ""),
                new Seeded("modules/M3.yaml", "objectives:", "objectives: none\nx:"),
                new Seeded("rules.yaml", "severity: ERROR", "severity: FATAL"),
                new Seeded("rules.yaml", "phase: SUBMIT", "phase: SOMETIME"),
                new Seeded("rules.yaml", "  level: SYNTACTIC\n", ""),
                new Seeded("rubric.yaml", "weight: 20", "weight: twenty"),
                new Seeded("rubric.yaml", "answersBy:", "answerBy:"),
                new Seeded("scales.yaml", "reported: ", "reported: much #"),
                new Seeded("case-template.yaml", "type: CHOICE", "type: CHOOSE"),
                new Seeded("case-template.yaml", "requiredFrom:", "requierdFrom:"),
                new Seeded("glossary.yaml", "falseFriend: true", "falseFriend: perhaps"),
                new Seeded("leaders.yaml", "near: ", "near: X #"),
                new Seeded("models/school-transport.yaml", "target: ", "targett: "),
                new Seeded("models/school-transport.yaml", "type: PROCESS", "type: PROCES"),
                new Seeded("exercises/E0.1.yaml", "sign: LAUNCHED", "sign: LANDED"),
                new Seeded("exercises/E0.2.yaml", "kind: TEXT", "kind: WORDS"),
                new Seeded("exercises/E0.2.yaml", "longest: 300", "longest: long"),
                new Seeded("exercises/E1.1.yaml", "  correct: a\n", ""),
                new Seeded("exercises/E1.1.yaml", "explanation:", "explains:"),
                new Seeded("exercises/E2.1.yaml", "level: 3", "level: three"),
                new Seeded("exercises/E3.2.yaml", "- rule: PRO-01", "- ruel: PRO-01"),
                new Seeded("exercises/E5.1.yaml", "correct: 2700", "correct: many"),
                new Seeded("exercises/E5.1.yaml", "type: NUMBER", "type: FIGURE"),
                new Seeded("exercises/E6.1.yaml", "pile: USE_GOAL", "heap: USE_GOAL"),
                new Seeded("exercises/E9.4.yaml", "least: 2000", "least: much"),
                new Seeded("instruments/eservice.yaml", "weight: 20", "wieght: 20"),
                new Seeded("instruments/forms.yaml", "points:", "pionts:"),
                new Seeded("instruments/maturity.yaml", "leastCapabilities: 5", "leastCapabilities: few"),
                new Seeded("instruments/perspective.yaml", "signsTitle:", "signTitle:"),
                new Seeded("instruments/principles.yaml", "longestNote: 500", "longestNote: 0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void refuseWhatTheReaderRefuses(Seeded seeded) {
        var broken = changed(GOOD, seeded.file(), seeded.from(), seeded.to());

        assertThat(misfits(seeded.file(), broken.texts().get(seeded.file()))).isNotEmpty();
        assertThat(TestPackages.faults(broken)).anyMatch(fault -> fault.file().equals(seeded.file()));
    }

    @Test
    void knowTheSameNamesAsTheReader() {
        var different = new ArrayList<String>();

        PackageReader.names(GOOD).forEach((place, names) -> {
            var file = place.substring(0, place.indexOf('#'));
            if (!isContent(file) && !names.equals(LANGUAGES)) {
                var described = described(Schema.named(schema(file)), place.substring(file.length() + 1));
                if (!described.equals(names)) {
                    different.add(place + ": the reader knows " + names + ", the schema " + described);
                }
            }
        });

        assertThat(different).isEmpty();
    }

    @Test
    void offerTheSameChoicesAsTheReader() {
        var choices = new TreeMap<String, List<String>>();
        choices.put("course#meetings[0].anchor", names(Anchor.values()));
        choices.put("module#exercises[0].kind", sorted(Vocabulary.KINDS));
        choices.put("module#exercises[0].modelType", sorted(Vocabulary.MODEL_TYPES));
        choices.put("module#exercises[0].instrument", sorted(Vocabulary.INSTRUMENTS));
        choices.put("module#exercises[0].counts", names(Counting.values()));
        choices.put("module#exercises[0].pass.rule", names(PassRule.Kind.values()));
        choices.put("rules#rules[0].severity", names(Rule.Severity.values()));
        choices.put("rules#rules[0].phase", names(Rule.Phase.values()));
        choices.put("rules#rules[0].level", names(Rule.Level.values()));
        choices.put("rules#rules[0].modelType", sorted(Vocabulary.MODEL_TYPES));
        choices.put("case-template#sections[0].fields[0].type", names(CaseTemplate.FieldType.values()));
        choices.put("case-template#sections[0].fields[0].modelType", sorted(Vocabulary.MODEL_TYPES));
        choices.put("model#type", sorted(Vocabulary.MODEL_TYPES));

        assertThat(choices).allSatisfy((place, allowed) -> {
            var parts = place.split("#");
            assertThat(at(Schema.named(parts[0]), parts[1]).texts("enum").stream()
                            .sorted())
                    .containsExactlyElementsOf(allowed);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"exercise", "instrument"})
    void leadAnEditorToTheSchemaOfTheKind(String folder) {
        assertThat(GOOD.texts().entrySet())
                .filteredOn(file -> file.getKey().startsWith(folder))
                .allSatisfy(file -> {
                    var twin = file.getValue() + "\nnobodyReadsThis: 1\n";

                    assertThat(misfits(file.getKey(), twin)).isNotEmpty();
                });
    }

    // ---- the schema of a place ----

    private static Set<String> described(Schema schema, String path) {
        return at(schema, path)
                .under("properties")
                .map(properties -> Set.copyOf(properties.part().keySet()))
                .orElse(Set.of());
    }

    private static Schema at(Schema schema, String path) {
        var here = whole(schema);
        for (var step : path.isEmpty() ? new String[0] : path.split("[.\\[]")) {
            here = whole(
                    step.endsWith("]")
                            ? here.under("items").orElseThrow(() -> new AssertionError("no list at " + path))
                            : here.under("properties")
                                    .flatMap(properties -> properties.under(step))
                                    .orElseThrow(() -> new AssertionError("the schema has no " + path)));
        }
        return here;
    }

    private static Schema whole(Schema schema) {
        return schema.has("$ref") ? whole(schema.referred()) : schema;
    }

    private static boolean isContent(String file) {
        return file.startsWith("exercises/") || file.startsWith("instruments/") || file.startsWith("models/");
    }

    private static String schema(String file) {
        return file.contains("/")
                ? file.substring(0, file.indexOf('/') - 1)
                : file.substring(0, file.length() - ".yaml".length());
    }

    // ---- somebody else's validator ----

    private static Set<ValidationMessage> misfits(String file, String yaml) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return FACTORY.getSchema(SchemaLocation.of(PREFIX + schema(file) + ".schema.json"))
                .validate(new ObjectMapper().valueToTree(read instanceof Map<?, ?> map ? map : Map.of("", read)));
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).sorted().toList();
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
