const text = (columns: string): readonly string[] => columns.split(' ');

/** The tables with their English columns (2-input.md section 1). */
export const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  enterprises: text(
    'uscc name bearing_industry scale sales rd_spend super_deduction land_grade_prev major_accident ' +
      'environmental_problem serious_dishonesty serious_tax_violation emissions_compliant green_threshold ' +
      'output output_prev profit profit_prev unit_energy unit_energy_prev suspended fraud',
  ),
  tax_increment: text('uscc year revenue revenue_prev increment'),
  recognitions: text('uscc kind year certificate_no issued_date declared fraud'),
  titles: text('uscc title level valid_from valid_to'),
  patents: text('uscc patent_no type title grant_date self_developed ownership_clear fraud'),
  platforms: text(
    'uscc name kind level recognised_date document_no evaluation evaluation_year same_matter fraud',
  ),
  projects: text(
    'uscc project_no name level programme approved_funding approved_date first_funds_date arrived_funding ' +
      'same_matter fraud',
  ),
  contracts: text(
    'uscc contract_no name project landing_mode paid landed contract_type role turnover previous_turnover ' +
      'provincial_recognised registration_no signed_date same_matter fraud',
  ),
  deputy_expenses: text(
    'uscc person institution recognised term_start term_end expense_date category amount voucher ' +
      'same_matter fraud',
  ),
  talents: text(
    'uscc person id_no kind programme selected_date self_cultivated remuneration same_matter fraud',
  ),
  other_subsidies: text('uscc year scheme rule matter amount paid'),
  award_history: text('uscc year rule matter amount'),
  decisions: text('uscc year rule matter amount document_no decided_on'),
  fund: text('year amount'),
  payees: text('uscc payee bank account'),
  holds: text('uscc year rule matter reason document_no'),
  adjustments: text('uscc year rule matter amount reason document_no'),
  objections: text('uscc year date by objector rule matter content outcome document_no'),
  predecessors: text('uscc former_uscc date document_no'),
};

/** The columns that make a row's key within its table; a table that is not here has none. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  enterprises: ['uscc'],
  tax_increment: ['uscc', 'year'],
  recognitions: ['uscc', 'kind', 'year'],
  titles: ['uscc', 'title', 'level'],
  patents: ['patent_no'],
  platforms: ['uscc', 'name', 'level', 'kind'],
  projects: ['uscc', 'project_no'],
  contracts: ['uscc', 'contract_no'],
  talents: ['uscc', 'person', 'kind'],
  decisions: ['uscc', 'year', 'rule', 'matter'],
  fund: ['year'],
  payees: ['uscc'],
  adjustments: ['uscc', 'year', 'rule', 'matter'],
  predecessors: ['uscc', 'former_uscc'],
};
