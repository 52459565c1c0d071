"""Why something is not to be printed, said behind the order: "…, malu", "…, blm ada suratnya", "…, itu diperiksa"."""

REASONS = (
    r"(?:kasian|kasihan|malu|takut(?:nya)?|soalnya|nanti|ntar|tar|biar|rahasia|bahaya|sensitif|"
    r"(?:[a-z]{3,}nya|beliau|orangnya|dia) (?:ga|gak|tidak|tdk|nggak) (?:mau|ingin|pengen|berkenan)|"
    r"(?:polisi|keluarga|pimpinan|kadis|kabid|beliau|[a-z]{3,}nya) (?:yang |yg )?minta(?: begitu| gitu)?"
    r"(?=\s*(?:[,.;)\n]|$))|"
    r"pada (?:nanya|tanya|ribut|protes|bertanya)(?: (?:itu|soalnya|terus))?|"
    r"(?:belum|blm) pasti|(?:ga|gak|tidak|tdk) enak|"
    r"(?:belum|blm|tanpa) (?:ada |keluar |dapat |dapet |punya |turun )?(?:i[jz]in|surat|kontrak|acc|keputusan|sk|"
    r"persetujuan|kepastian|fix|jelas|resmi)(?:nya)?|"
    r"(?:itu|ini) (?:lagi|lg|masih|msh|sedang|baru) (?:di[a-z]{4,}|proses|penyidikan|penyelidikan|sidang|rame)|"
    r"(?:masih|msh|lagi|lg|sedang) (?:di(?:periksa|selidiki|proses|bahas|sidik|nego\w*)|penyidikan|penyelidikan)|"
    r"(?:masih|msh|lagi|lg|sedang) (?:ada )?(?:masalah|sengketa|ribut|konflik|urusan)|"
    r"(?:e?mang|memang) (?:ga|gak|tidak|tdk|bukan|belum|blm)|"
    r"(?:beliau|orangnya|dia) (?:ga|gak|tidak|tdk|belum|blm)|[a-z]{3,}nya (?:belum|blm|masih|msh)|"
    r"(?:kemarin|kmrn|dulu|pernah) (?:\w+ ){0,2}(?:hilang|ilang|dicuri|kemalingan|ribut))"
)
