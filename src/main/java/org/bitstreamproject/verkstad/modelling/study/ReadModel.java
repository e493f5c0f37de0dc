// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.picture.Marks;
import org.bitstreamproject.verkstad.modelling.picture.Picture;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.modelling.reading.ExchangeFigures;
import org.bitstreamproject.verkstad.modelling.reading.FigureWords;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.bitstreamproject.verkstad.modelling.reading.Prose;
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

    private record Seen(ModelVersion version, ModelContext context) {}

    /** First whether they may see it: others are not even told that it cannot be read. */
    private Seen see(SessionInfo reader, String uid) {
        var context = owners.context(reader, store.owner(uid).orElseThrow(NotVisible::new));
        return new Seen(store.latest(uid).orElseThrow(NotVisible::new), context);
    }

    /** @throws NotVisible when there is no such model or it is not theirs to see */
    ReadPage read(SessionInfo reader, String uid) {
        var seen = see(reader, uid);
        return page(reader, seen.version(), seen.context());
    }

    /** The walk alone. */
    ToldWalk walk(SessionInfo reader, String uid) {
        var version = see(reader, uid).version();
        return WalkWords.told(version.model(), texts, reader.language());
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
                WalkWords.told(model, texts, reader.language()),
                figures,
                ExchangeFigures.of(model),
                figures.isEmpty()
                        ? ""
                        : Picture.sheets(model, new FigureWords(words).over(figures), "figures", words, Marks.NONE));
    }

    /** @param from an earlier version; 0 for the model of today, or if there is none the version before */
    DifferencePage compare(SessionInfo reader, String uid, int from) {
        var seen = see(reader, uid);
        var version = seen.version();
        var context = seen.context();
        return compared(reader, version, context, from)
                .map(compared -> page(reader, compared))
                .orElseGet(() -> new DifferencePage(uid, context, 0, version.number(), false, null, List.of()));
    }

    /** The same two models. @throws NotVisible also when there is nothing to compare with */
    Compared compared(SessionInfo reader, String uid, int from) {
        var seen = see(reader, uid);
        var version = seen.version();
        var context = seen.context();
        return compared(reader, version, context, from).orElseThrow(NotVisible::new);
    }

    /** With the model of today. @throws NotVisible also when it has none */
    Compared comparedWithToday(SessionInfo reader, String uid) {
        var seen = see(reader, uid);
        var version = seen.version();
        var context = seen.context();
        return Compared.stages(version, context, today(reader, version).orElseThrow(NotVisible::new));
    }

    private Optional<Compared> compared(SessionInfo reader, ModelVersion version, ModelContext context, int from) {
        if (from == 0) {
            var today = today(reader, version);
            if (today.isPresent()) {
                return Optional.of(Compared.stages(version, context, today.get()));
            }
        }
        int earlier = from == 0 ? version.number() - 1 : from;
        return earlier == 0
                ? Optional.empty()
                : Optional.of(Compared.versions(version, context, store.version(version.uid(), earlier)));
    }

    private Optional<Model> today(SessionInfo reader, ModelVersion version) {
        var today = owners.asIsOf(reader, version.owner()).flatMap(store::latest);
        // it has a rule of its own, which throws
        today.ifPresent(found -> owners.context(reader, found.owner()));
        return today.map(ModelVersion::model);
    }

    /** One that cannot be read is nothing to compare with; the page that is asked for it all the same says why. */
    private boolean hasToday(SessionInfo reader, ModelVersion version) {
        var today = owners.asIsOf(reader, version.owner());
        today.ifPresent(found -> owners.context(reader, found));
        return today.filter(found ->
                        store.ofOwner(found.kind(), found.id()).readable().containsKey(found.field()))
                .isPresent();
    }

    /** What a model can be compared with. */
    Earlier earlier(SessionInfo reader, String uid) {
        var version = see(reader, uid).version();
        return new Earlier(
                hasToday(reader, version),
                store.named(uid).stream()
                        .filter(entry -> entry.number() < version.number())
                        .toList(),
                version.number() == 1 ? List.of() : store.history(uid, version.number() - 1, Earlier.MOST));
    }

    DifferencePage page(SessionInfo reader, Compared compared) {
        var now = compared.now();
        var words = new DifferenceWords(now.model().type(), texts, reader.language());
        return new DifferencePage(
                now.uid(),
                compared.context(),
                compared.from(),
                now.number(),
                true,
                compared.dispositions(),
                words.parts(compared.difference(), compared.placed()));
    }
}
