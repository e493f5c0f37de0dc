// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import org.bitstreamproject.verkstad.modelling.Model;

/** @param focus id of the element to go to afterwards, empty for none */
public record Applied(Model model, String focus) {}
