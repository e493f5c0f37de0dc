// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Counting;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Freeze;
import org.bitstreamproject.verkstad.course.Gathering;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.course.PassRule;
import org.bitstreamproject.verkstad.course.Rule;

/** Reads the files of a package into the typed course. */
public final class PackageReader {
    private final Map<String, Place> files = new HashMap<>();
    private final ContentJson content = new ContentJson(files);
    private final ModuleTexts texts;

    private PackageReader(PackageFiles sources) {
        texts = new ModuleTexts(sources.texts());
        sources.texts().forEach((file, text) -> {
            if (!ModuleTexts.isText(file)) {
                files.put(file, Place.top(file, text));
            }
        });
    }

    /** @throws PackageFault naming file, line and place of the first thing that is wrong */
    public static CoursePackage read(PackageFiles sources) {
        var reader = new PackageReader(sources);
        var course = reader.course();
        PackageChecks.check(course, reader::moduleFile);
        reader.texts.check(course);
        return course;
    }

    private CoursePackage course() {
        var top = file(PackageFiles.FIRST);
        top.only("id", "version", "title", "meetings", "freeze", "contents");
        var rubric = file("rubric.yaml");
        return new CoursePackage(
                top.text("id"),
                top.text("version"),
                top.localized("title"),
                top.each("meetings").stream().map(PackageReader::gathering).toList(),
                top.each("freeze").stream().map(PackageReader::freeze).toList(),
                modules(top),
                file("rules.yaml").each("rules").stream()
                        .map(PackageReader::rule)
                        .toList(),
                RubricReader.rubric(rubric),
                RubricReader.rounds(rubric),
                ScaleReader.scales(file("scales.yaml")),
                CaseTemplateReader.template(file("case-template.yaml")),
                GlossaryReader.terms(file("glossary.yaml")),
                models());
    }

    private Place file(String name) {
        var place = files.get(name);
        if (place == null) {
            throw new PackageFault(PackageFiles.FIRST, 1, "contents", name + " is missing");
        }
        return place;
    }

    private Place moduleFile(String module) {
        return file("modules/" + module + ".yaml");
    }

    private static Gathering gathering(Place place) {
        place.only("anchor", "place", "days", "title", "programme");
        return new Gathering(
                place.oneOf(Anchor.class, "anchor"),
                place.text("place"),
                place.at("days").integer(),
                place.localized("title"),
                place.localized("programme"));
    }

    private static Freeze freeze(Place place) {
        place.only("from", "to");
        return new Freeze(place.monthDay("from"), place.monthDay("to"));
    }

    private List<CourseModule> modules(Place top) {
        return top.texts("contents").stream()
                .filter(name -> name.startsWith("modules/"))
                .map(name -> module(file(name)))
                .toList();
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
                place.maybe("text").map(texts::of).orElse(null),
                milestone(place.at("milestone")),
                place.textOrNull("reviewRound"),
                place.each("exercises").stream().map(this::exercise).toList());
    }

    private Map<String, JsonObject> models() {
        return files.keySet().stream()
                .filter(file -> file.startsWith("models/"))
                .collect(Collectors.toUnmodifiableMap(file -> file, file -> content.of(file(file))));
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
                place.offset("due"),
                place.each("earlier").stream().map(PackageReader::earlier).toList(),
                place.texts("rules"),
                place.textOrNull("field"),
                place.textOrNull("round"),
                place.maybe("content")
                        .map(named -> content.of(contentFile(named)))
                        .orElse(JsonValue.EMPTY_JSON_OBJECT));
    }

    private static Exercise.Earlier earlier(Place place) {
        place.only("due", "title");
        return new Exercise.Earlier(place.offset("due"), place.localized("title"));
    }

    private Place contentFile(Place named) {
        var place = files.get(named.text());
        if (place == null) {
            throw named.fault("the package has no file " + named.text());
        }
        return place;
    }

    private static PassRule passRule(Place place) {
        place.only("rule", "percent", "of");
        return new PassRule(
                place.oneOf(PassRule.Kind.class, "rule"), place.integerOrZero("percent"), place.integerOrZero("of"));
    }

    private static Rule rule(Place place) {
        place.only("id", "severity", "modelType", "check", "message", "why", "example");
        return new Rule(
                place.text("id"),
                place.oneOf(Rule.Severity.class, "severity"),
                place.textOrNull("modelType"),
                place.localized("message"),
                place.localized("why"),
                place.localized("example"));
    }

    private enum By {
        PERSON,
        GROUP
    }
}
