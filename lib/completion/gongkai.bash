# Completion of gongkai's programs for bash. The options are those that --help lists.
_gongkai() {
  local program=$1 word=$2 before=$3 options
  COMPREPLY=()
  case $before in
  --color) mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
  -L | --language) mapfile -t COMPREPLY < <(compgen -W 'en zh' -- "$word"); return ;;
  -e | --encoding) mapfile -t COMPREPLY < <(compgen -W 'utf-8 gb18030 gbk utf-16' -- "$word"); return ;;
  --min) mapfile -t COMPREPLY < <(compgen -W 'ok rounding warn error' -- "$word"); return ;;
  --format) mapfile -t COMPREPLY < <(compgen -W 'text tsv' -- "$word"); return ;;
  -o | --output) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
  esac
  case $word in
  -*)
    options=$("$program" --help 2> /dev/null |
      grep -o -- '^ *\(-[a-zA-Z], \)\?--[a-z-]*' | grep -o -- '-\+[a-zA-Z][a-z-]*')
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    ;;
  *) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
  esac
}
complete -o filenames -F _gongkai @PROGRAMS@
