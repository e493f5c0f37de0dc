// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Counting;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Freeze;
import org.bitstreamproject.verkstad.course.Gathering;
import org.bitstreamproject.verkstad.course.LeaderTrack;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.course.Offset;
import org.bitstreamproject.verkstad.course.PassRule;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.jspecify.annotations.Nullable;

/** Reads the files of a package into the typed course, and says everything that is wrong with them. */
public final class PackageReader {
    private final PackageFiles sources;
    private final Faults faults = new Faults();
    private final Map<String, Place> files = new TreeMap<>();
    private final ContentJson content = new ContentJson(files);
    private final ModuleTexts texts;

    private PackageReader(PackageFiles sources) {
        this.sources = sources;
        this.texts = new ModuleTexts(sources.texts(), faults);
        sources.texts().forEach((file, text) -> {
            if (file.endsWith(".yaml")) {
                faults.attempt(() -> Place.top(file, text, faults)).ifPresent(place -> files.put(file, place));
            }
        });
    }

    /** @throws PackageFault naming file, line, place and cure of everything that is wrong */
    public static CoursePackage read(PackageFiles sources) {
        var reader = new PackageReader(sources);
        var course = reader.checked();
        Faults.refuse(reader.faults.all());
        return course.orElseThrow();
    }

    /**
     * A package that was in order when it was stored: what we have learned to ask for since is not held against it.
     *
     * @throws PackageFault when it cannot be shown
     */
    public static CoursePackage readStored(PackageFiles sources) {
        var reader = new PackageReader(sources);
        var course = reader.course();
        Faults.refuse(reader.faults.broken());
        return course.orElseThrow();
    }

    /** Everything that is wrong, by file and line; empty when {@link #read} succeeds. */
    public static List<Fault> faults(PackageFiles sources) {
        var reader = new PackageReader(sources);
        reader.checked();
        return reader.faults.all();
    }

    /** The names this reader asks for, by place: the format the schemas must describe too. */
    static Map<String, Set<String>> names(PackageFiles sources) {
        var reader = new PackageReader(sources);
        reader.checked();
        return reader.faults.asked();
    }

    private Optional<CoursePackage> checked() {
        new ContentsCheck(sources.texts().keySet(), faults).check(files.get(PackageFiles.FIRST));
        var course = course();
        course.filter(read -> !faults.hasGap())
                .ifPresent(read -> faults.attempt(() -> {
                    new PackageChecks(read, files).check();
                    texts.links(read);
                    return read;
                }));
        return course;
    }

    private Optional<CoursePackage> course() {
        texts.slips();
        var modules = modules();
        var rules = part("rules.yaml", top -> top.list("rules", RuleReader::rule));
        var rubric = part("rubric.yaml", RubricReader::rubric);
        var rounds = part("rubric.yaml", RubricReader::rounds);
        var scales = part("scales.yaml", ScaleReader::scales);
        var template = part("case-template.yaml", CaseTemplateReader::template);
        var glossary = part("glossary.yaml", GlossaryReader::terms);
        var models = models();
        var leaders = leaders();
        var complete = rules.isPresent()
                && rounds.isPresent()
                && rubric.isPresent()
                && scales.isPresent()
                && template.isPresent()
                && glossary.isPresent();
        var course = part(
                PackageFiles.FIRST,
                top -> new Head(
                        top.text("id"),
                        top.text("version"),
                        top.localized("title"),
                        top.list("meetings", PackageReader::gathering),
                        top.list("freeze", PackageReader::freeze)));
        return course.filter(head -> complete)
                .map(head -> new CoursePackage(
                        head.id(),
                        head.version(),
                        head.title(),
                        head.meetings(),
                        head.freezes(),
                        modules,
                        rules.orElseThrow(),
                        rubric.orElseThrow(),
                        rounds.orElseThrow(),
                        scales.orElseThrow(),
                        template.orElseThrow(),
                        glossary.orElseThrow(),
                        models,
                        leaders));
    }

    /** A package without the file has no leader track. */
    private LeaderTrack leaders() {
        return sources.texts().containsKey(LeadersReader.FILE)
                ? part(LeadersReader.FILE, LeadersReader::track).orElse(LeaderTrack.NONE)
                : LeaderTrack.NONE;
    }

    /** What course.yaml itself says. */
    private record Head(
            String id, String version, LocalizedText title, List<Gathering> meetings, List<Freeze> freezes) {}

    /** One file; empty, and noted, when it is not there or cannot be read. A file that is no YAML was noted already. */
    private <T> Optional<T> part(String name, Function<Place, T> read) {
        var place = files.get(name);
        if (place != null) {
            return faults.attempt(() -> read.apply(place));
        }
        if (!sources.texts().containsKey(name)) {
            faults.note(new Fault(PackageFiles.FIRST, 1, "contents", Trouble.of("fault.missing.file", name)));
        }
        faults.gap();
        return Optional.empty();
    }

    private static Gathering gathering(Place place) {
        place.only("anchor", "place", "days", "title", "programme");
        return new Gathering(
                place.oneOf(Anchor.class, "anchor"),
                place.text("place"),
                place.integer("days"),
                place.localized("title"),
                place.localized("programme"));
    }

    private static Freeze freeze(Place place) {
        place.only("from", "to");
        return new Freeze(place.monthDay("from"), place.monthDay("to"));
    }

    /** In the order of course.yaml. */
    private List<CourseModule> modules() {
        return contents().stream()
                .filter(name -> name.startsWith("modules/"))
                .flatMap(name -> part(name, this::module).stream())
                .toList();
    }

    private List<String> contents() {
        var top = files.get(PackageFiles.FIRST);
        return top == null
                ? List.of()
                : top.texts("contents").stream().distinct().toList();
    }

    private CourseModule module(Place place) {
        place.only(
                "id",
                "title",
                "opens",
                "closes",
                "objectives",
                "theory",
                "text",
                "milestone",
                "reviewRound",
                "exercises");
        return new CourseModule(
                place.text("id"),
                place.localized("title"),
                place.offset("opens"),
                place.offset("closes"),
                place.localizedEach("objectives"),
                place.localizedEach("theory"),
                place.maybe("text").flatMap(texts::of).orElse(null),
                milestone(place.at("milestone")),
                place.textOrNull("reviewRound"),
                place.list("exercises", this::exercise));
    }

    private Map<String, JsonObject> models() {
        var models = new TreeMap<String, JsonObject>();
        files.keySet().stream()
                .filter(file -> file.startsWith("models/"))
                .forEach(file -> part(file, content::of).ifPresent(model -> models.put(file, model)));
        return Map.copyOf(models);
    }

    private static Milestone milestone(Place place) {
        place.only("id", "title", "due", "sections");
        return new Milestone(place.text("id"), place.localized("title"), place.offset("due"), place.texts("sections"));
    }

    private Exercise exercise(Place place) {
        place.only(
                "id",
                "kind",
                "modelType",
                "instrument",
                "title",
                "brief",
                "pass",
                "counts",
                "by",
                "due",
                "earlier",
                "rules",
                "field",
                "round",
                "content");
        return new Exercise(
                place.text("id"),
                place.text("kind"),
                place.textOrNull("modelType"),
                place.textOrNull("instrument"),
                place.localized("title"),
                place.localized("brief"),
                passRule(place.at("pass")),
                place.oneOf(Counting.class, "counts"),
                place.oneOf(By.class, "by") == By.GROUP,
                due(place),
                place.list("earlier", PackageReader::earlier),
                place.texts("rules"),
                place.textOrNull("field"),
                place.textOrNull("round"),
                place.maybe("content").flatMap(this::content).orElse(JsonValue.EMPTY_JSON_OBJECT));
    }

    /** What counts for something has a final day. */
    private static @Nullable Offset due(Place place) {
        var isPractice = place.oneOf(Counting.class, "counts") == Counting.NONE;
        return isPractice && place.maybe("due").isEmpty() ? null : place.offset("due");
    }

    private static Exercise.Earlier earlier(Place place) {
        place.only("due", "title");
        return new Exercise.Earlier(place.offset("due"), place.localized("title"));
    }

    private Optional<JsonObject> content(Place named) {
        var place = files.get(named.text());
        if (place == null) {
            named.note(
                    Trouble.of("fault.content.nothing", named.text()).or(Nearest.cure(named.text(), files.keySet())));
            faults.gap();
            return Optional.empty();
        }
        return Optional.of(content.of(place));
    }

    private static PassRule passRule(Place place) {
        place.only("rule", "percent", "of");
        return new PassRule(
                place.oneOf(PassRule.Kind.class, "rule"), place.integerOrZero("percent"), place.integerOrZero("of"));
    }

    private enum By {
        PERSON,
        GROUP
    }
}
