// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.ModelAccess;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Waivers;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.check.Needed;
import org.bitstreamproject.verkstad.modelling.remark.RemarkWords;
import org.bitstreamproject.verkstad.modelling.remark.Remarks;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** What the rules say about a stored model: by itself, by the models beside it, and with what a teacher waived set aside. */
@Dependent
@Transactional
public class JudgeModel {

    private final ModelCheck check;
    private final Owners owners;
    private final Waivers waivers;
    private final People people;

    @Inject
    public JudgeModel(ModelCheck check, Owners owners, Waivers waivers, People people) {
        this.check = check;
        this.owners = owners;
        this.waivers = waivers;
        this.people = people;
    }

    /**
     * @param findings worst first
     * @param beside the other models that were there to compare with
     * @param mayWaive whether this reader may let a finding stand
     */
    public record Judged(Findings findings, List<ModelAccess.Beside> beside, boolean mayWaive) {}

    /** The same in the reader's words. */
    public Remarks remarks(SessionInfo reader, ModelVersion version, Judged judged) {
        var deciders = judged.findings().waived().stream()
                .map(waived -> waived.waiver().by())
                .toList();
        return new RemarkWords(
                        check.course(reader.edition()),
                        version.model(),
                        reader.language(),
                        judged.beside(),
                        people.namesOf(deciders))
                .of(judged.findings(), judged.mayWaive());
    }

    public Judged judge(SessionInfo reader, ModelVersion version, ModelContext context) {
        var model = version.model();
        var types = Checker.needs(model).stream().map(Needed::type).collect(Collectors.toUnmodifiableSet());
        var beside = owners.beside(reader, version.owner(), types);
        var models = beside.stream().map(other -> other.version().model()).toList();
        var findings = check.check(reader.edition(), model, models, context.rules());
        return new Judged(findings.waiving(waivers.of(version)), beside, owners.mayWaive(reader, version.owner()));
    }
}
