// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.difference.Difference;
import org.bitstreamproject.verkstad.modelling.difference.Dispositions;
import org.bitstreamproject.verkstad.modelling.picture.Picture;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.modelling.reading.ExchangeFigures;
import org.bitstreamproject.verkstad.modelling.reading.FigureWords;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.bitstreamproject.verkstad.modelling.reading.Prose;
import org.bitstreamproject.verkstad.modelling.reading.Walk;
import org.bitstreamproject.verkstad.modelling.work.Owners;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Puts a model in words and figures, and beside another. Whoever may see its page may read it. */
@Dependent
@Transactional
class ReadModel {

    private final ModelStore store;
    private final Owners owners;
    private final Texts texts;

    @Inject
    ReadModel(ModelStore store, Owners owners, Texts texts) {
        this.store = store;
        this.owners = owners;
        this.texts = texts;
    }

    /** @throws NotVisible when there is no such model or it is not theirs to see */
    ReadPage read(SessionInfo reader, String uid) {
        var version = store.latest(uid).orElseThrow(NotVisible::new);
        return page(reader, version, owners.context(reader, version.owner()));
    }

    ReadPage page(SessionInfo reader, ModelVersion version, ModelContext context) {
        var model = version.model();
        Words words = (key, args) -> texts.text(reader.language(), key, args);
        var figures = KeyFigures.of(model);
        return new ReadPage(
                version.uid(),
                context,
                model,
                Prose.lines(model, words),
                Walk.of(model),
                figures,
                ExchangeFigures.of(model),
                figures.isEmpty()
                        ? ""
                        : Picture.svg(model, new FigureWords(words).over(figures), "figures", words, Set.of()));
    }

    /** @param from an earlier version; 0 for the model of today, or if there is none the version before */
    DifferencePage compare(SessionInfo reader, String uid, int from) {
        var version = store.latest(uid).orElseThrow(NotVisible::new);
        var context = owners.context(reader, version.owner());
        if (from == 0) {
            var today = owners.asIsOf(reader, version.owner()).flatMap(store::latest);
            if (today.isPresent()) {
                // it has a rule of its own, which throws
                owners.context(reader, today.get().owner());
                return stages(reader, version, context, today.get().model());
            }
        }
        int earlier = from == 0 ? version.number() - 1 : from;
        return earlier == 0
                ? new DifferencePage(uid, context, 0, version.number(), false, null, List.of())
                : versions(reader, version, context, store.version(uid, earlier));
    }

    DifferencePage stages(SessionInfo reader, ModelVersion version, ModelContext context, Model today) {
        var toBe = version.model();
        return new DifferencePage(
                version.uid(),
                context,
                0,
                version.number(),
                true,
                toBe.type() == ModelType.PROCESS ? Dispositions.of(today, toBe) : null,
                words(reader, toBe).parts(Difference.ofStages(today, toBe)));
    }

    DifferencePage versions(SessionInfo reader, ModelVersion version, ModelContext context, ModelVersion earlier) {
        var model = version.model();
        return new DifferencePage(
                version.uid(),
                context,
                earlier.number(),
                version.number(),
                true,
                null,
                words(reader, model).parts(Difference.ofVersions(earlier.model(), model)));
    }

    private DifferenceWords words(SessionInfo reader, Model model) {
        return new DifferenceWords(model.type(), texts, reader.language());
    }
}
