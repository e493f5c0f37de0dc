// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.modelling.check.CaseModels;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Judges models by the rules of an edition's course, and says findings in the reader's words. */
@Dependent
public class ModelCheck {

    private final Function<EditionId, CoursePackage> courses;

    @Inject
    public ModelCheck(CoursePackages courses) {
        this(courses::of);
    }

    public ModelCheck(Function<EditionId, CoursePackage> courses) {
        this.courses = courses;
    }

    /** By every rule of the course for this type of model. */
    public Findings check(EditionId edition, Model model) {
        return new Checker(courses.apply(edition).rules()).check(model);
    }

    /** The same where the course is at hand. */
    public static Findings check(CoursePackage course, Model model) {
        return new Checker(course.rules()).check(model);
    }

    /** The same for many models of one edition. */
    public Function<Model, Findings> by(EditionId edition) {
        var checker = new Checker(courses.apply(edition).rules());
        return checker::check;
    }

    /** By some of the rules. @param rules ids such as {@code PRO-01}; those for other types of model are passed over */
    public Findings check(EditionId edition, Model model, Set<String> rules) {
        return new Checker(courses.apply(edition).rules()).check(model, rules);
    }

    /** The same, and by what the case's other models hold. @param others of the same case; the model itself may be among them */
    public Findings check(EditionId edition, Model model, Collection<Model> others, Set<String> rules) {
        return new Checker(courses.apply(edition).rules()).check(model, CaseModels.of(others), rules);
    }

    /** The course of an edition, asked for once where many findings are put into words. */
    public CoursePackage course(EditionId edition) {
        return courses.apply(edition);
    }

    /** The finding as the course words it. */
    public static String message(CoursePackage course, Finding finding, Language reader) {
        var pattern = course.rule(finding.rule())
                .map(Rule::message)
                .map(text -> text.in(reader))
                .orElse(finding.rule());
        var args = finding.args().stream().map(ModelCheck::figure).collect(Collectors.toList());
        return Texts.fill(reader, pattern, args.toArray());
    }

    /** Figures follow the reader's language, names stay as they are. */
    private static Object figure(String arg) {
        return arg.matches("\\d{1,9}(\\.\\d{1,9})?") ? new BigDecimal(arg) : arg;
    }
}
