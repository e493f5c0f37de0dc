// SPDX-License-Identifier: EUPL-1.2
/**
 * Models a person draws as structured text: what may be said (notation), what is wrong (check), where it stands
 * (layout) and how it looks (picture). Owns the stored models, their revisions and the pages that edit them. This package
 * holds what other features may use, and the page of a model; docs/architecture/modelling.puml draws the rooms below it.
 * Knows no cases and no courses' pages: the owner of a model is asked through an interface.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling;

import org.jspecify.annotations.NullMarked;
