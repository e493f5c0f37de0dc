// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.domain.Sentence;
import org.jspecify.annotations.Nullable;

/** What every template may ask: texts, the reader's language and formats, the session, addresses of assets. */
public final class View {
    private final Texts texts;
    private final Assets assets;
    private final Language language;
    private final @Nullable SessionInfo session;
    private final String path;
    private final String guestHandle;
    private final BooleanSupplier confidential;

    View(Texts texts, Assets assets, Language language, @Nullable SessionInfo session, String path) {
        this(texts, assets, language, session, path, "", () -> false);
    }

    private View(
            Texts texts,
            Assets assets,
            Language language,
            @Nullable SessionInfo session,
            String path,
            String guestHandle,
            BooleanSupplier confidential) {
        this.guestHandle = guestHandle;
        this.confidential = confidential;
        this.texts = texts;
        this.assets = assets;
        this.language = language;
        this.session = session;
        this.path = path;
    }

    /** Without a launch's session, whatever cookie the browser has. @param handle of the session the page's forms are bound to */
    static View guest(Texts texts, Assets assets, Language language, String path, String handle) {
        return new View(texts, assets, language, null, path, handle, () -> false);
    }

    /** The same where the given answer says whether what is written may lie readable on the reader's device; asked when needed. */
    View confided(BooleanSupplier answer) {
        return new View(texts, assets, language, session, path, guestHandle, answer);
    }

    /** The text with this key in the reader's language. */
    public String t(String key, Object... args) {
        return texts.text(language, key, args);
    }

    /** What the sentence says in the reader's language. */
    public String t(Sentence sentence) {
        return texts.text(language, sentence);
    }

    /** True when what is written on the page must not lie readable on the reader's device. */
    public boolean isConfidential() {
        return confidential.getAsBoolean();
    }

    public Language language() {
        return language;
    }

    public boolean hasSession() {
        return session != null;
    }

    /** @throws IllegalStateException without a session; ask {@link #hasSession()} first */
    public SessionInfo session() {
        if (session == null) {
            throw new IllegalStateException("this page has no session");
        }
        return session;
    }

    public boolean is(Role... any) {
        return session != null && session.is(any);
    }

    public boolean has(Grant grant) {
        return session != null && session.has(grant);
    }

    /** The session's public name for the hidden form field; empty when the page has no session of any kind. */
    public String handle() {
        return session == null ? guestHandle : session.handle();
    }

    /** A fresh id for a form whose command must happen once. */
    public String commandId() {
        return UUID.randomUUID().toString();
    }

    /** Path and query of the page shown, such as {@code /case?section=B}. */
    public String path() {
        return path;
    }

    /** True on the first page after a launch in Nynorsk, which is answered in Bokmål. */
    public boolean standsInForNynorsk() {
        return language == Language.NB && path.endsWith("?notice=nynorsk");
    }

    /** Address of a built file by its plain name: {@code main.css} → {@code /assets/main.3f2a.css}. */
    public String asset(String name) {
        return assets.address(name);
    }

    public String date(Instant time) {
        return Dates.date(time.atZone(zone()).toLocalDate(), language);
    }

    public String date(LocalDate day) {
        return Dates.date(day, language);
    }

    public String dateTime(Instant time) {
        return Dates.dateTime(time.atZone(zone()), language);
    }

    /** Machine form for the datetime attribute: ISO 8601 in UTC. */
    public String iso(Instant time) {
        return time.toString();
    }

    /** As the language writes it: 2 700,5 or 2,700.5. */
    public String number(Number number) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** A share of one as a whole percentage with a no-break blank where the language has one. */
    public String percent(BigDecimal share) {
        return NumberFormat.getPercentInstance(language.locale()).format(share);
    }

    private ZoneId zone() {
        return session == null ? ZoneId.of("Europe/Stockholm") : session.zone();
    }
}
