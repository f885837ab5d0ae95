"""The agency as files: a workbook or a TOML file in, a workbook out."""
