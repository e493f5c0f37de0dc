// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.reading.ExchangeFigures;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;

/**
 * A model to be read from beginning to end.
 *
 * @param lines the model in sentences
 * @param svg its picture with the figures; empty where there are none
 */
public record ReadPage(
        String uid,
        ModelContext context,
        Model model,
        List<String> lines,
        ToldWalk walk,
        KeyFigures figures,
        ExchangeFigures exchange,
        String svg) {}
